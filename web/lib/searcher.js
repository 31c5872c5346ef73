// What the second instance does (beside.js): says that it is there, then answers each question with what is new, until it is done.
// It never has to listen meanwhile: who wants no more of it ends it.
addToLibrary({
  $Searcher__deps: ['$Border'],
  $Searcher__postset: "Module['answer_questions'] = Searcher.serve;",
  $Searcher: {
    tell_every: 60,  // ms; the first whole picture at once

    serve: () => {
      globalThis.onmessage = ({ data }) => Searcher.answer(data);
      postMessage(null);
    },

    answer: (question) => {
      Border.with_bytes(question, (pointer, size) => _evenhand_search_begin(pointer, size));
      for (let goes_on = true; goes_on;) {
        const until = performance.now() + Searcher.tell_every;
        let state;
        do state = _evenhand_search_step(); while (state === 1 && performance.now() < until);
        goes_on = state !== 0;
        const news = Border.bytes(_evenhand_search_news(), _evenhand_search_news_size());
        postMessage(news, [news.buffer]);
      }
      postMessage(null);
    },
  },

  web_searcher__deps: ['$Searcher'],
  web_searcher: () => {},
});

// A second instance of this program in a worker, for work that must never keep a frame waiting (PB-6). It runs this page's own
// script and program (boot.js), is asked one question at a time and ends at once when nobody wants the answer any more.
addToLibrary({
  $Beside__deps: ['$Border'],
  $Beside: {
    worker: null,
    script: '',
    is_ready: false,
    patience: 0,     // the timer of a worker that has not said yet that it is there
    search: 0,       // the one asked for; 0: none
    question: null,  // not handed over yet
    warm_after: 1000,     // ms after the start, so that the first question finds it ready
    ready_within: 10000,  // ms

    start: () => {
      if (typeof Worker !== 'function' || !Module['own_script']) return false;
      setTimeout(Beside.warm, Beside.warm_after);
      return true;
    },

    warm: () => {
      if (Beside.worker) return;
      Beside.is_ready = false;
      let worker;
      try {
        Beside.script ||= Module['own_script']();
        worker = new Worker(Beside.script);
        worker.postMessage(Module['program']);
      } catch {
        return Beside.fail();
      }
      worker.onmessage = ({ data }) => { if (worker === Beside.worker) Beside.take(data); };
      const fail = () => { if (worker === Beside.worker) Beside.fail(); };
      worker.onerror = (event) => {
        event.preventDefault();
        fail();
      };
      worker.onmessageerror = fail;
      Beside.patience = setTimeout(fail, Beside.ready_within);
      Beside.worker = worker;
    },

    // Nothing says that it is there, and later that it is done; all else is an answer.
    take: (data) => {
      if (data) return Border.with_bytes(data, (pointer, size) => _evenhand_search_advanced(Beside.search, pointer, size));
      if (Beside.is_ready) {
        Beside.search = 0;
        return undefined;
      }
      clearTimeout(Beside.patience);
      Beside.is_ready = true;
      return Beside.hand_over();
    },

    begin: (search, question) => {
      if (Beside.search) Beside.end();
      Beside.search = search;
      Beside.question = question;
      Beside.warm();
      if (Beside.is_ready) Beside.hand_over();
    },

    hand_over: () => {
      if (!Beside.question) return;
      Beside.worker.postMessage(Beside.question, [Beside.question.buffer]);
      Beside.question = null;
    },

    end: () => {
      Beside.search = 0;
      Beside.question = null;
      Beside.drop();
      Beside.warm();
    },

    drop: () => {
      clearTimeout(Beside.patience);
      Beside.worker?.terminate();
      Beside.worker = null;
    },

    // One that never said that it is there will not come later either.
    fail: () => {
      const search = Beside.search, is_unavailable = !Beside.is_ready;
      Beside.search = 0;
      Beside.drop();
      _evenhand_search_failed(search, is_unavailable ? 1 : 0);
      if (!is_unavailable) Beside.warm();
    },
  },

  web_beside_start__deps: ['$Beside'],
  web_beside_start: () => Beside.start(),
  web_beside_begin__deps: ['$Beside'],
  web_beside_begin: (search, question, size) => Beside.begin(search, Border.bytes(question, size)),
  web_beside_end__deps: ['$Beside'],
  web_beside_end: () => Beside.end(),
});

// Scroll regions: real boxes whose scroll position follows the app. When the browser scrolls one (focus(), assistive technology,
// a test), the app is asked; until it has answered the box keeps what the browser wants, after that the app's word holds.
addToLibrary({
  $MirrorScroll__deps: ['$Mirror', '$MirrorEvents', '$Frame'],
  $MirrorScroll: {
    records: new Set(),
    is_due: false,

    adopt: (record) => {
      MirrorScroll.records.add(record);
      record.scroll = { x: 0, y: 0, width: 0, height: 0 };
      record.asked = null;
      record.element.addEventListener('scroll', () => MirrorScroll.notice(record));
    },

    forget: (record) => { if (record) MirrorScroll.records.delete(record); },

    take: (record, node) => {
      const { ratio } = Mirror;
      record.scroll = { x: node.number / ratio, y: node.minimum / ratio, width: node.maximum / ratio, height: node.step / ratio };
      record.own.style.width = record.scroll.width + 'px';
      record.own.style.height = record.scroll.height + 'px';
    },

    is_at: ({ element }, { x, y }) => Math.abs(element.scrollLeft - x) <= 1 && Math.abs(element.scrollTop - y) <= 1,

    notice: (record) => {
      if (Mirror.is_updating || MirrorScroll.is_due || MirrorScroll.is_at(record, record.scroll)) return;
      if (record.asked && MirrorScroll.is_at(record, record.asked)) return;
      const { scrollLeft: x, scrollTop: y } = record.element;
      record.asked = { x, y, frames: 5 };
      MirrorEvents.post(record, 'Scroll', { number: x * Mirror.ratio, number2: y * Mirror.ratio });
    },

    // Scroll events come late; before a press or a focus is told, the app must know where things are.
    notice_all: () => {
      if (MirrorScroll.is_due) MirrorScroll.settle();
      for (const record of MirrorScroll.records) MirrorScroll.notice(record);
    },

    // Asking for a scroll position makes the browser lay out what has just changed; after the frame is shown that is done anyway.
    settle_soon: () => {
      if (MirrorScroll.is_due) return;
      MirrorScroll.is_due = true;
      setTimeout(() => { if (MirrorScroll.is_due) MirrorScroll.settle(); }, 0);
    },

    settle: () => {
      MirrorScroll.is_due = false;
      for (const record of MirrorScroll.records) {
        const { element, scroll } = record;
        if (record.asked && !MirrorScroll.is_at(record, scroll) && --record.asked.frames > 0) {
          Frame.wake();
          continue;
        }
        record.asked = null;
        if (Math.abs(element.scrollTop - scroll.y) > 0.5) element.scrollTop = scroll.y;
        if (Math.abs(element.scrollLeft - scroll.x) > 0.5) element.scrollLeft = scroll.x;
      }
    },

    can_scroll: ({ width, height, scroll }) => scroll.height > height + 1 || scroll.width > width + 1,

    // A region that scrolls and holds nothing to stop at is a stop itself, or the keyboard could not read it.
    choose_stops: () => {
      for (const record of MirrorScroll.records) {
        const { element } = record;
        const needs_stop = MirrorScroll.can_scroll(record) &&
          !element.querySelector('button:not([tabindex="-1"]), input, textarea, [tabindex="0"]') && !element.closest('[role=grid], [role=listbox]');
        if (needs_stop && !element.hasAttribute('tabindex')) element.tabIndex = 0;
        if (!needs_stop && element.hasAttribute('tabindex') && element !== document.activeElement) element.removeAttribute('tabindex');
      }
    },

    // Page keys scroll what is around `element`, or else the tallest region of the page. True when something moved.
    page: (element, event) => {
      const lines = { ArrowUp: -40, ArrowDown: 40 }[event.key] ?? 0;
      const pages = { PageUp: -0.9, PageDown: 0.9 }[event.key] ?? 0;
      const ends = { Home: -1e9, End: 1e9 }[event.key] ?? 0;
      if (!lines && !pages && !ends) return false;
      const around = [];
      for (let at = element; at && at !== Mirror.root; at = at.parentElement) if (at.classList?.contains('scroll')) around.push(at.mirror_record);
      const candidates = around.length ? around
        : [...MirrorScroll.records].filter(({ element: box }) => !box.closest('[inert]')).sort((a, b) => b.element.clientHeight - a.element.clientHeight);
      for (const record of candidates) {
        const before = record.element.scrollTop;
        record.element.scrollTop += lines + pages * record.element.clientHeight + ends;
        if (record.element.scrollTop === before) continue;
        MirrorScroll.notice(record);
        return true;
      }
      return false;
    },
  },
});

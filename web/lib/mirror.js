// The accessible mirror (AX-1): keeps real elements in step with the semantic tree. One record per node id; elements stay while
// their node stays, in the tree's order, and are written to only where something changed. The focused element is never moved.
//
//   mirror.js           order, places, what comes and goes
//   mirror_elements.js  which element a role becomes, how elements refer to one another
//   mirror_fill.js      the attributes of each role
//   mirror_layers.js    dialogs, menus, list boxes: where they hang, what is inert below them, focus in and back
//   mirror_events.js    what happens to the elements, told to C++
//   mirror_keys.js      keys inside composites
//   mirror_scroll.js    scroll regions, in both directions
addToLibrary({
  $Mirror__deps: ['$Border', '$Frame', '$Surface', '$MirrorElements', '$MirrorLayers', '$MirrorScroll', '$MirrorEvents'],
  $Mirror: {
    root: null,
    records: null,      // node id -> record
    generation: 0,
    ratio: 1,           // device pixels per CSS pixel
    is_updating: false,

    // Bits of ui::NodeFlag.
    flags: {
      disabled: 1 << 0, checked: 1 << 1, mixed: 1 << 2, expanded: 1 << 3, collapsed: 1 << 4, selected: 1 << 5, modal: 1 << 6,
      required: 1 << 7, invalid: 1 << 8, ascending: 1 << 9, descending: 1 << 10, read_only: 1 << 11, has_popup: 1 << 12,
      current: 1 << 13, popup: 1 << 14, assertive: 1 << 15, numeric: 1 << 16, toggle: 1 << 17, is_private: 1 << 18,
      monospace_digits: 1 << 19, auto_focus: 1 << 20,
    },

    bytes_per_node: 25 * 4,

    // The order of MirrorNode in mirror.cpp. Texts are read only when the content changed.
    read: (pointer, pool) => {
      const word = pointer >> 2;
      const text = (at) => HEAPU32[word + at + 1] ? Border.text(pool + HEAPU32[word + at], HEAPU32[word + at + 1]) : '';
      return {
        id: HEAPU32[word], role: MirrorElements.roles[HEAPU32[word + 1]] ?? 'None', flags: HEAPU32[word + 2],
        level: HEAPU32[word + 3], depth: HEAPU32[word + 4],
        x: HEAPF32[word + 5], y: HEAPF32[word + 6], width: HEAPF32[word + 7], height: HEAPF32[word + 8],
        text_at: () => ({ name: text(9), value: text(11), description: text(13) }),
        number: HEAPF32[word + 15], minimum: HEAPF32[word + 16], maximum: HEAPF32[word + 17], step: HEAPF32[word + 18],
        index: HEAP32[word + 19], count: HEAP32[word + 20],
        text_size: HEAPF32[word + 21], text_padding: HEAPF32[word + 22], sequence: HEAPU32[word + 23], content: HEAPU32[word + 24],
      };
    },

    record_at: (element) => {
      for (let at = element; at && at !== Mirror.root; at = at.parentElement) {
        if (at.mirror_record) return at.mirror_record;
      }
      return null;
    },

    update: (pointer, count, pool, ratio) => {
      Mirror.ratio = ratio;
      Mirror.is_updating = true;
      ++Mirror.generation;
      const active = document.activeElement;
      const trail = Mirror.trail_of(active);
      MirrorLayers.begin();
      const root = { record: null, element: Mirror.root, role: 'None', x: 0, y: 0, next: Mirror.root.firstChild };
      const path = [root];
      for (let i = 0; i < count; ++i) {
        const node = Mirror.read(pointer + i * Mirror.bytes_per_node, pool);
        path.length = Math.min(path.length, node.depth + 1);
        const record = Mirror.record_of(node);
        const parent = path[path.length - 1];
        record.parent = parent.record;
        const place = MirrorLayers.place_of(node, root) ?? Mirror.place_for(node, path);
        Mirror.put(record.element, place, active);
        record.has_children = i + 1 < count && HEAPU32[(pointer + (i + 1) * Mirror.bytes_per_node + 16) >> 2] > node.depth;
        Mirror.fill(record, node);
        Mirror.move(record, node, place);
        const inside = Mirror.place_inside(record, node);
        if (record.has_children) path.push(inside);
        MirrorElements.note(record);
        MirrorLayers.note(record, node, inside);
      }
      Mirror.drop_absent();
      MirrorScroll.settle_soon();
      MirrorElements.relate();
      MirrorLayers.finish(active, trail);
      Mirror.is_updating = false;
      MirrorEvents.send_held();
    },

    // An id that came twice in one frame (a bug that a test names) still gets an element of its own.
    record_of: (node) => {
      let key = node.id;
      let record = Mirror.records.get(key);
      while (record?.generation === Mirror.generation) {
        key += 2 ** 32;
        record = Mirror.records.get(key);
      }
      const shape = MirrorElements.shape_of(node);
      if (record?.shape !== shape) {
        record?.element.remove();
        MirrorScroll.forget(record);
        record = MirrorElements.made(node, shape);
        Mirror.records.set(key, record);
      }
      record.generation = Mirror.generation;
      return record;
    },

    // A child that its parent's role cannot hold (a panel in a tab list, anything in a button) comes after the parent instead.
    place_for: (node, path) => {
      let at = path.length - 1;
      while (at > 0 && !MirrorElements.can_hold(path[at].role, node.role)) --at;
      return path[at];
    },

    put: (element, place, active) => {
      if (place.next !== element) {
        if (element.parentNode === place.element && element.contains(active)) {
          while (place.next && place.next !== element) {
            const other = place.next;
            place.next = other.nextSibling;
            element.after(other);
          }
        } else {
          place.element.insertBefore(element, place.next);
        }
      }
      place.next = element.nextSibling;
    },

    fill: (record, node) => {
      const had_children = record.had_children;
      record.had_children = record.has_children;
      if (record.content === node.content && had_children === record.has_children) return;
      record.content = node.content;
      record.node = Object.assign(node, node.text_at());
      MirrorElements.fill(record, node);
    },

    move: (record, node, place) => {
      const set = (what, value) => {
        if (record[what] === value) return;
        record[what] = value;
        record.element.style[what] = value + 'px';
      };
      set('left', (node.x - place.x) / Mirror.ratio);
      set('top', (node.y - place.y) / Mirror.ratio);
      set('width', node.width / Mirror.ratio);
      set('height', node.height / Mirror.ratio);
    },

    // Children of a scroll region lie in the content, so that scrolling moves one thing and clips by itself.
    place_inside: (record, node) => {
      const is_scrolled = node.role === 'ScrollRegion';
      return {
        record, element: record.element, role: node.role,
        x: node.x - (is_scrolled ? node.number : 0), y: node.y - (is_scrolled ? node.minimum : 0),
        next: record.own ? record.own.nextSibling : record.element.firstChild,
      };
    },

    drop_absent: () => {
      for (const [key, record] of Mirror.records) {
        if (record.generation === Mirror.generation) continue;
        record.element.remove();
        MirrorScroll.forget(record);
        Mirror.records.delete(key);
      }
    },

    // Where the focus is now, as steps up to the root: what to fall back to when the focused node goes.
    trail_of: (active) => {
      const trail = [];
      for (let at = active; at && at !== Mirror.root && Mirror.root.contains(at); at = at.parentElement) {
        trail.push({ parent: at.parentElement, index: Array.prototype.indexOf.call(at.parentElement.children, at) });
      }
      return trail;
    },
  },

  web_mirror_start__deps: ['$Mirror'],
  web_mirror_start: () => {
    Mirror.records = new Map();
    const root = Mirror.root = document.createElement('div');
    root.id = 'mirror';
    root.lang = document.documentElement.lang || 'en';
    Surface.stage.append(root);
    MirrorEvents.start();
  },

  web_mirror_update__deps: ['$Mirror'],
  web_mirror_update: (nodes, count, pool, ratio) => Mirror.update(nodes, count, pool, ratio),

  web_mirror_settle__deps: ['$MirrorScroll', '$MirrorElements', '$MirrorLayers'],
  web_mirror_settle: () => {
    MirrorScroll.settle();
    MirrorElements.settle();
    MirrorLayers.settle();
  },

  web_mirror_focus__deps: ['$MirrorLayers'],
  web_mirror_focus: (id) => MirrorLayers.focus_wanted(id >>> 0),

  web_mirror_ink__deps: ['$Mirror'],
  web_mirror_ink: (rgba) => {
    const channel = (shift) => (rgba >>> shift) & 255;
    Mirror.root.style.setProperty('--ink', `rgb(${channel(24)} ${channel(16)} ${channel(8)})`);
  },
});

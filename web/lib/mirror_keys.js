// Keys inside composites, as screen reader users know them. Tab is never taken: its order is the order of the elements.
// MirrorKeys.takes() answers true for what was used; the rest goes on to the app's own shortcuts.
addToLibrary({
  $MirrorKeys__deps: ['$Mirror', '$MirrorElements', '$MirrorLayers', '$MirrorScroll', '$MirrorEvents'],
  $MirrorKeys: {
    // The order of ui::NavigationKey.
    navigation: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'Enter', ' ', 'Delete', 'F2', 'Escape'],

    composites: {
      Tab: { back: ['ArrowLeft'], on: ['ArrowRight'], wraps: true, presses: true },
      Radio: { back: ['ArrowLeft', 'ArrowUp'], on: ['ArrowRight', 'ArrowDown'], wraps: true, presses: true },
      TreeItem: { back: ['ArrowUp'], on: ['ArrowDown'], finds: true },
      Option: { back: ['ArrowUp'], on: ['ArrowDown'], finds: true },
      MenuItem: { back: ['ArrowUp'], on: ['ArrowDown'], wraps: true, finds: true },
    },

    typed: '',       // letters typed in a list, looked for as the beginning of an item
    typed_at: 0,

    takes: (event, record) => {
      const { key } = event;
      const is_chord = event.ctrlKey || event.metaKey || event.altKey;
      if (key === 'F6' && !is_chord) return MirrorKeys.next_region(event.shiftKey ? -1 : 1);
      if (record?.shape.is_field) return MirrorKeys.in_field(event, record, is_chord);
      if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) return MirrorKeys.post(record, 'Context', event);
      if (record?.shape.keys && event.target === record.element && !event.altKey && !event.metaKey) return MirrorKeys.send(event, record);
      if (is_chord) return false;
      if (record && MirrorKeys.composites[record.role] && MirrorKeys.walk(event, record)) return true;
      if (record?.role === 'Slider') return MirrorKeys.in_slider(event, record);
      if (record?.role === 'ComboBox' && ['ArrowDown', 'ArrowUp'].includes(key)) return MirrorKeys.post(record, 'Press', event);
      if (key === 'Escape') return MirrorKeys.post(MirrorLayers.layer_of(event.target), 'Dismiss', event);
      return !event.shiftKey && MirrorScroll.page(event.target, event);
    },

    post: (record, action, event, details = {}) => {
      MirrorEvents.post(record, action, { event, ...details });
      return Boolean(record);
    },

    // Tables and charts walk by themselves.
    send: (event, record) => {
      const number = MirrorKeys.navigation.indexOf(event.key);
      if (number < 0) return false;
      MirrorKeys.post(record, 'Key', event, { number });
      if (event.key === 'Escape') MirrorKeys.post(MirrorLayers.layer_of(record.element), 'Dismiss', event);
      return true;
    },

    // A field keeps its editing keys. Those that edit nothing in one line belong to the list below it (the command palette).
    in_field: (event, record, is_chord) => {
      const { key } = event;
      if (key === 'Enter' && (record.role === 'TextField' ? !event.altKey : event.ctrlKey || event.metaKey)) {
        return MirrorKeys.post(record, 'Submit', event);
      }
      if (is_chord || event.shiftKey) return false;
      const layer = MirrorLayers.layer_of(record.element);
      const is_cell = Boolean(MirrorElements.ancestor(record, 'Table'));
      if (key === 'Escape') {
        MirrorKeys.post(record, 'Key', event, { number: MirrorKeys.navigation.indexOf(key) });
        if (!is_cell) MirrorKeys.post(layer, 'Dismiss', event);
        return true;
      }
      if (record.role !== 'TextField' || !['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'].includes(key)) return false;
      MirrorKeys.post(record, 'Key', event, { number: MirrorKeys.navigation.indexOf(key) });
      return Boolean(layer?.element.querySelector('[role=listbox]'));
    },

    // The browser takes single steps; Shift takes five.
    in_slider: (event, { element }) => {
      const way = { ArrowLeft: -5, ArrowDown: -5, ArrowRight: 5, ArrowUp: 5 }[event.key];
      if (event.key === 'Escape') return MirrorKeys.post(MirrorLayers.layer_of(element), 'Dismiss', event);
      if (!way || !event.shiftKey) return false;
      element.value = element.valueAsNumber + way * (Number(element.step) || (element.max - element.min) / 100);
      element.dispatchEvent(new Event('input', { bubbles: true }));
      return true;
    },

    items_of: (record) => {
      const composite = MirrorElements.ancestor(record, record.shape.composite);
      return (composite?.items ?? []).filter(({ node }) => !(node.flags & Mirror.flags.disabled) || node.description);
    },

    walk: (event, record) => {
      const way = MirrorKeys.composites[record.role];
      const items = MirrorKeys.items_of(record);
      const at = items.indexOf(record);
      const { key } = event;
      if (key === 'Tab' && !MirrorKeys.is_inline(record)) return MirrorKeys.post(MirrorLayers.layer_of(record.element), 'Dismiss', event);
      if (record.role === 'TreeItem' && MirrorKeys.in_tree(event, record, items, at)) return true;
      const step = way.back.includes(key) ? -1 : way.on.includes(key) ? 1 : 0;
      let to = null;
      if (step) to = items[way.wraps ? (at + step + items.length) % items.length : at + step] ?? record;
      else if (key === 'Home') to = items[0];
      else if (key === 'End') to = items[items.length - 1];
      else if (way.finds) to = MirrorKeys.found(event, items, at);
      return Boolean(to) && MirrorKeys.go(to, way.presses && to !== record);
    },

    go: (record, is_pressed) => {
      record.element.focus();
      if (is_pressed) {
        if (record.shape.is_checkable) MirrorEvents.check_at_once(record);
        MirrorEvents.post(record, 'Press');
      }
      return true;
    },

    // In a popup, Tab closes; elsewhere it leaves.
    is_inline: (record) => !['Option', 'MenuItem'].includes(record.role) || !record.element.closest('.layer'),

    in_tree: ({ key }, record, items, at) => {
      const { flags, level } = record.node;
      const { expanded, collapsed } = Mirror.flags;
      if (key === 'ArrowRight' && flags & collapsed) return MirrorKeys.post(record, 'Expand');
      if (key === 'ArrowLeft' && flags & expanded) return MirrorKeys.post(record, 'Collapse');
      if (key === 'ArrowRight') return items[at + 1]?.node.level > level ? MirrorKeys.go(items[at + 1]) : true;
      if (key !== 'ArrowLeft') return false;
      const parent = items.slice(0, at).reverse().find((item) => item.node.level < level);
      return parent ? MirrorKeys.go(parent) : true;
    },

    // The next item that begins with what was typed within the last moment.
    found: (event, items, at) => {
      if ([...event.key].length !== 1 || (event.key === ' ' && !MirrorKeys.typed)) return null;
      if (event.timeStamp - MirrorKeys.typed_at > 700) MirrorKeys.typed = '';
      if (event.key === ' ' && !MirrorKeys.typed) return null;
      MirrorKeys.typed_at = event.timeStamp;
      MirrorKeys.typed += event.key.toLowerCase();
      const start = at + (MirrorKeys.typed.length === 1 ? 1 : 0);
      const order = [...items.slice(start), ...items.slice(0, start)];
      return order.find(({ node }) => node.name.toLowerCase().startsWith(MirrorKeys.typed)) ?? items[at];
    },

    // F6 walks the regions of the page; in a modal dialog there is only the dialog.
    next_region: (step) => {
      const regions = [...Mirror.root.querySelectorAll('nav, [role=banner], main, [role=dialog]')]
        .filter((region) => !region.closest('[inert]') && region.querySelector(MirrorLayers.stops));
      if (!regions.length) return false;
      const around = document.activeElement?.closest?.('nav, [role=banner], main, [role=dialog]');
      const at = regions.indexOf(around);
      const next = regions[at < 0 ? (step > 0 ? 0 : regions.length - 1) : (at + step + regions.length) % regions.length];
      const current = next.querySelector('[aria-current]:not([tabindex="-1"])');
      return MirrorLayers.focus(current ?? next.querySelector(MirrorLayers.stops));
    },
  },
});

// The attributes of one role each: MirrorFill.<fill of the shape>(record, node). `prepare` runs once, when the element is made.
addToLibrary({
  $MirrorFill__deps: ['$Mirror', '$MirrorElements', '$MirrorScroll'],
  $MirrorFill: {
    prepare: {
      scroll: (record) => {
        record.element.classList.add('scroll');
        record.own = record.element.appendChild(document.createElement('div'));
        record.own.className = 'own';
        MirrorScroll.adopt(record);
      },

      field: ({ element }) => {
        element.classList.add('field');
        element.autocomplete = 'off';
        element.dir = 'auto';
        element.spellcheck = false;
        element.setAttribute('autocorrect', 'off');
        element.setAttribute('autocapitalize', 'off');
      },

      // Its text can be read piece by piece, the mark one walks to is spoken.
      figure: (record) => {
        record.words = record.element.appendChild(document.createElement('span'));
        record.spoken = record.element.appendChild(document.createElement('span'));
        record.own = record.spoken;
        record.words.className = record.spoken.className = 'own';
        record.spoken.setAttribute('aria-live', 'polite');
      },

      live: (record) => { record.own = record.element.appendChild(document.createTextNode('')); },
    },

    // A control that cannot be used but says why stays reachable, so that the reason can be heard.
    usable: ({ element, shape }, node) => {
      const is_disabled = Boolean(node.flags & Mirror.flags.disabled);
      MirrorElements.set(element, 'aria-disabled', is_disabled ? 'true' : null);
      if (!shape.composite) element.tabIndex = is_disabled && !node.description && element !== document.activeElement ? -1 : 0;
    },

    expansion: ({ element }, flags) => {
      const state = flags & Mirror.flags.expanded ? 'true' : flags & Mirror.flags.collapsed ? 'false' : null;
      MirrorElements.set(element, 'aria-expanded', state);
    },

    position: ({ element }, node) => {
      MirrorElements.set(element, 'aria-posinset', node.index > 0 && node.count > 0 ? node.index : null);
      MirrorElements.set(element, 'aria-setsize', node.index > 0 && node.count > 0 ? node.count : null);
    },

    button: (record, node) => {
      const { toggle, checked, has_popup, current } = Mirror.flags;
      const { set } = MirrorElements;
      MirrorFill.usable(record, node);
      MirrorFill.expansion(record, node.flags);
      set(record.element, 'aria-pressed', node.flags & toggle ? String(Boolean(node.flags & checked)) : null);
      set(record.element, 'aria-haspopup', node.flags & has_popup ? 'true' : null);
      set(record.element, 'aria-current', node.flags & current ? 'page' : null);
    },

    check: (record, node) => {
      const { mixed, checked } = Mirror.flags;
      MirrorFill.usable(record, node);
      MirrorElements.set(record.element, 'aria-checked', node.flags & mixed ? 'mixed' : String(Boolean(node.flags & checked)));
    },

    item: (record, node) => {
      const { selected, checked } = Mirror.flags;
      const { set } = MirrorElements;
      MirrorFill.usable(record, node);
      MirrorFill.position(record, node);
      if (record.role === 'MenuItem') {
        set(record.element, 'role', node.flags & checked ? 'menuitemcheckbox' : 'menuitem');
        set(record.element, 'aria-checked', node.flags & checked ? 'true' : null);
      } else {
        set(record.element, 'aria-selected', String(Boolean(node.flags & selected)));
      }
      if (record.role !== 'TreeItem') return;
      set(record.element, 'aria-level', Math.max(1, node.level));
      MirrorFill.expansion(record, node.flags);
    },

    slider: (record, node) => {
      const { element } = record;
      element.min = node.minimum;
      element.max = node.maximum;
      element.step = node.step > 0 ? node.step : 'any';
      if (Math.abs(element.valueAsNumber - node.number) > 1e-6 * Math.max(1, Math.abs(node.number))) element.value = node.number;
      MirrorElements.set(element, 'aria-valuetext', node.value || null);
      element.disabled = Boolean(node.flags & Mirror.flags.disabled);
    },

    field: (record, node) => {
      const { element } = record;
      const { flags } = Mirror;
      const { set } = MirrorElements;
      const is_disabled = Boolean(node.flags & flags.disabled);
      MirrorFill.usable(record, node);
      element.readOnly = is_disabled || Boolean(node.flags & flags.read_only);
      element.inputMode = node.flags & flags.numeric ? 'decimal' : '';
      element.style.fontVariantNumeric = node.flags & flags.monospace_digits ? 'tabular-nums' : '';
      if (node.text_size > 0) element.style.fontSize = node.text_size / Mirror.ratio + 'px';
      if (node.step > 0) element.style.lineHeight = node.step / Mirror.ratio + 'px';
      element.style.paddingInline = node.text_padding / Mirror.ratio + 'px';
      set(element, 'aria-required', node.flags & flags.required ? 'true' : null);
      set(element, 'aria-invalid', node.flags & flags.invalid ? 'true' : null);
      set(element, 'role', node.flags & flags.has_popup ? 'combobox' : null);  // with a list below it
      // While edits are on their way the element is right; it is overwritten only when the app has taken the last of them.
      if (node.sequence === record.sequence && element.value !== node.value && !record.is_composing) element.value = node.value;
    },

    combo: (record, node) => {
      const { element } = record;
      MirrorFill.usable(record, node);
      if (element.textContent !== node.value) element.textContent = node.value;
      MirrorElements.set(element, 'aria-haspopup', 'listbox');
      MirrorElements.set(element, 'aria-expanded', String(Boolean(node.flags & Mirror.flags.expanded)));
      MirrorElements.set(element, 'aria-invalid', node.flags & Mirror.flags.invalid ? 'true' : null);
      if (!(node.flags & Mirror.flags.expanded)) MirrorElements.set(element, 'aria-controls', null);
    },

    list_box: ({ element }) => { element.tabIndex = -1; },

    dialog: ({ element }, node) => {
      element.tabIndex = -1;
      MirrorElements.set(element, 'aria-modal', node.flags & Mirror.flags.modal ? 'true' : null);
    },

    table: ({ element }, node) => {
      element.tabIndex = 0;
      MirrorElements.set(element, 'aria-rowcount', node.index > 0 ? node.index : null);
      MirrorElements.set(element, 'aria-colcount', node.count > 0 ? node.count : null);
      MirrorElements.set(element, 'aria-readonly', node.flags & Mirror.flags.read_only ? 'true' : null);
    },

    row: ({ element }, node) => {
      MirrorElements.set(element, 'aria-rowindex', node.index > 0 ? node.index : null);
      MirrorElements.set(element, 'aria-selected', node.flags & Mirror.flags.selected ? 'true' : null);
    },

    cell: ({ element }, node) => {
      MirrorElements.set(element, 'aria-colindex', node.index > 0 ? node.index : null);
      MirrorElements.set(element, 'aria-invalid', node.flags & Mirror.flags.invalid ? 'true' : null);
      MirrorElements.set(element, 'aria-readonly', node.flags & Mirror.flags.read_only ? 'true' : null);
    },

    column_header: (record, node) => {
      const { ascending, descending } = Mirror.flags;
      const sort = node.flags & ascending ? 'ascending' : node.flags & descending ? 'descending' : null;
      MirrorFill.cell(record, node);
      MirrorElements.set(record.element, 'aria-sort', sort);
    },

    figure: (record, node) => {
      if (record.words.textContent !== node.description) record.words.textContent = node.description;
      if (record.spoken.textContent !== node.value) record.spoken.textContent = node.value;
      if (node.flags & Mirror.flags.read_only) record.element.removeAttribute('tabindex');
      else record.element.tabIndex = 0;
    },

    // A live region speaks when its text changes, and many readers need it to be there, empty, before that.
    live: (record, node) => {
      MirrorElements.set(record.element, 'aria-live', node.flags & Mirror.flags.assertive ? 'assertive' : null);
      record.wanted = node.name;
      if (!record.is_new) record.own.data = node.name;
      else setTimeout(() => { record.own.data = record.wanted; }, 60);
    },

    progress: ({ element }, node) => {
      MirrorElements.set(element, 'aria-valuemin', 0);
      MirrorElements.set(element, 'aria-valuemax', 100);
      MirrorElements.set(element, 'aria-valuenow', Math.round(node.number));
      MirrorElements.set(element, 'aria-valuetext', node.value || null);
    },

    region: ({ element }, node) => {
      MirrorElements.set(element, 'role', node.name ? 'region' : null);
      MirrorElements.set(element, 'aria-label', node.name || null);
    },

    group: ({ element, role }, node) => {
      if (role === 'Group') MirrorElements.set(element, 'role', node.name ? 'group' : null);
      MirrorElements.set(element, 'aria-label', node.name || null);
      if (role === 'RadioGroup') MirrorElements.set(element, 'aria-required', node.flags & Mirror.flags.required ? 'true' : null);
    },

    // In a list, a tree or a grid it is only a box; elsewhere it is a group with a name.
    scroll: (record, node) => {
      const { element } = record;
      const is_within = ['ListBox', 'Menu', 'Tree', 'Table', 'List', 'TabList'].includes(record.parent?.role);
      MirrorElements.set(element, 'role', is_within ? 'none' : node.name ? 'group' : null);
      MirrorElements.set(element, 'aria-label', is_within ? null : node.name || null);
      MirrorScroll.take(record, node);
    },
  },
});

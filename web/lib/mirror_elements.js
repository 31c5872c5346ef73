// Which element a role becomes and how its attributes follow the node. Elements are chosen for what the browser does with them
// by itself: buttons take Enter and Space, fields take composition and spell out their own caret, ranges take arrows and fingers.
// Everything is written through properties and attributes: no markup, no style attribute (SP-5).
addToLibrary({
  $MirrorElements__deps: ['$Mirror', '$MirrorFill', '$MirrorScroll', '$Frame'],
  $MirrorElements: {
    // The order of ui::Role.
    roles: ('None Button Link Checkbox Switch RadioGroup Radio Slider TextField TextArea ComboBox ListBox Option ' +
      'TabList Tab TabPanel Tree TreeItem Table RowGroup Row ColumnHeader RowHeader Cell Dialog Menu MenuItem ' +
      'Heading Text Figure List ListItem Status Alert ProgressBar Region Navigation Banner Main Group ' +
      'ScrollRegion Tooltip Separator').split(' '),

    // name: 'text' the content says it, 'lead' a text before the children does, 'label' an attribute does.
    // leaf: takes the pointer and holds no other node. keys: arrow keys are the app's (mirror_keys.js).
    shapes: {
      None: { tag: 'div' },
      Button: { tag: 'button', name: 'text', leaf: true, fill: 'button' },
      Link: { tag: 'button', role: 'link', name: 'text', leaf: true, fill: 'button' },
      Checkbox: { tag: 'button', role: 'checkbox', name: 'text', leaf: true, fill: 'check', is_checkable: true },
      Switch: { tag: 'button', role: 'switch', name: 'text', leaf: true, fill: 'check', is_checkable: true },
      RadioGroup: { tag: 'div', role: 'radiogroup', name: 'label', fill: 'group' },
      Radio: { tag: 'button', role: 'radio', name: 'text', leaf: true, fill: 'check', is_checkable: true, composite: 'RadioGroup' },
      Slider: { tag: 'input', type: 'range', name: 'label', leaf: true, fill: 'slider' },
      TextField: { tag: 'input', type: 'text', name: 'label', leaf: true, fill: 'field', is_field: true },
      PrivateField: { tag: 'input', type: 'password', name: 'label', leaf: true, fill: 'field', is_field: true },
      TextArea: { tag: 'textarea', name: 'label', leaf: true, fill: 'field', is_field: true },
      ComboBox: { tag: 'button', role: 'combobox', name: 'label', leaf: true, fill: 'combo' },
      ListBox: { tag: 'div', role: 'listbox', name: 'label', fill: 'list_box', holds: ['Option', 'Group', 'ScrollRegion'] },
      Option: { tag: 'button', role: 'option', name: 'text', leaf: true, fill: 'item', composite: 'ListBox' },
      TabList: { tag: 'div', role: 'tablist', name: 'label', holds: ['Tab', 'ScrollRegion'] },
      Tab: { tag: 'button', role: 'tab', name: 'text', leaf: true, fill: 'item', composite: 'TabList' },
      TabPanel: { tag: 'div', role: 'tabpanel', name: 'label' },
      Tree: { tag: 'div', role: 'tree', name: 'label', holds: ['TreeItem', 'Group', 'ScrollRegion'] },
      TreeItem: { tag: 'button', role: 'treeitem', name: 'text', leaf: true, fill: 'item', composite: 'Tree' },
      Table: { tag: 'div', role: 'grid', name: 'label', fill: 'table', keys: true, holds: ['RowGroup', 'Row', 'ScrollRegion'] },
      RowGroup: { tag: 'div', role: 'rowgroup', holds: ['Row'] },
      Row: { tag: 'div', role: 'row', fill: 'row', holds: ['ColumnHeader', 'RowHeader', 'Cell'] },
      ColumnHeader: { tag: 'div', role: 'columnheader', name: 'lead', target: true, fill: 'column_header' },
      RowHeader: { tag: 'div', role: 'rowheader', name: 'lead', target: true, fill: 'cell' },
      Cell: { tag: 'div', role: 'gridcell', name: 'lead', target: true, fill: 'cell' },
      Dialog: { tag: 'div', role: 'dialog', name: 'label', fill: 'dialog' },
      Menu: { tag: 'div', role: 'menu', name: 'label', fill: 'list_box', holds: ['MenuItem', 'Separator', 'Group', 'ScrollRegion'] },
      MenuItem: { tag: 'button', role: 'menuitem', name: 'text', leaf: true, fill: 'item', composite: 'Menu' },
      Heading1: { tag: 'h1', name: 'text', leaf: true },
      Heading2: { tag: 'h2', name: 'text', leaf: true },
      Heading3: { tag: 'h3', name: 'text', leaf: true },
      Heading4: { tag: 'h4', name: 'text', leaf: true },
      Heading5: { tag: 'h5', name: 'text', leaf: true },
      Heading6: { tag: 'h6', name: 'text', leaf: true },
      Text: { tag: 'span', name: 'text', leaf: true },
      Figure: { tag: 'div', role: 'figure', name: 'label', target: true, fill: 'figure', keys: true },
      List: { tag: 'div', role: 'list', name: 'label', holds: ['ListItem', 'ScrollRegion'] },
      ListItem: { tag: 'div', role: 'listitem', name: 'lead' },
      Status: { tag: 'div', role: 'status', fill: 'live' },
      Alert: { tag: 'div', role: 'alert', fill: 'live' },
      ProgressBar: { tag: 'div', role: 'progressbar', name: 'label', leaf: true, fill: 'progress' },
      Region: { tag: 'div', fill: 'region' },
      Navigation: { tag: 'nav', name: 'label' },
      Banner: { tag: 'header', role: 'banner', name: 'label' },
      Main: { tag: 'main', name: 'label' },
      Group: { tag: 'div', fill: 'group' },
      ScrollRegion: { tag: 'div', fill: 'scroll' },
      Tooltip: { tag: 'div', role: 'tooltip', name: 'lead' },
      Separator: { tag: 'div', role: 'separator', leaf: true },
    },

    composites: [],  // of this update, with their items in order
    tables: [],
    expanded: [],    // open combo boxes
    searches: [],    // fields with a list below them
    doubtful: [],    // elements that show what was asked for before the app has answered

    shape_of: (node) => {
      const { shapes } = MirrorElements;
      if (node.role === 'Heading') return shapes['Heading' + Math.min(6, Math.max(1, node.level))];
      if (node.role === 'TextField' && node.flags & Mirror.flags.is_private) return shapes.PrivateField;
      return shapes[node.role];
    },

    can_hold: (parent, child) => {
      const shape = MirrorElements.shapes[parent];
      if (!shape) return parent !== 'Heading';
      return !shape.leaf && (!shape.holds || shape.holds.includes(child));
    },

    made: (node, shape) => {
      const element = document.createElement(shape.tag);
      element.className = 'node ' + (shape.leaf || shape.target ? 'leaf' : 'box');
      element.id = 'n' + node.id.toString(16);
      if (shape.role) element.setAttribute('role', shape.role);
      if (shape.tag === 'button') element.type = 'button';
      if (shape.type) element.type = shape.type;
      if (shape.type === 'range') element.classList.add('range');
      const record = { id: node.id, role: node.role, shape, element, own: null, items: null, sequence: node.sequence, is_new: true };
      element.mirror_record = record;
      if (shape.name === 'lead') record.own = element.appendChild(document.createTextNode(''));
      MirrorFill.prepare[shape.fill]?.(record);
      return record;
    },

    set: (element, name, value) => {
      if (value === null || value === undefined || value === false) {
        if (element.hasAttribute(name)) element.removeAttribute(name);
      } else if (element.getAttribute(name) !== String(value)) {
        element.setAttribute(name, value);
      }
    },

    fill: (record, node) => {
      const { element, shape } = record;
      const { set } = MirrorElements;
      if (shape.name === 'text' && element.textContent !== node.name) element.textContent = node.name;
      if (shape.name === 'lead') record.own.data = record.has_children ? '' : node.name;
      if (shape.name === 'label') set(element, 'aria-label', node.name || null);
      if (shape.fill !== 'figure') set(element, 'aria-description', node.description || null);
      MirrorFill[shape.fill]?.(record, node);
      element.classList.toggle('layer', Boolean(node.flags & Mirror.flags.popup));
      record.is_new = false;
    },

    // Called for every node of an update, in order.
    note: (record) => {
      const { shape, node } = record;
      if (shape.composite) {
        const composite = MirrorElements.ancestor(record, shape.composite);
        if (composite && composite.noted !== Mirror.generation) {
          composite.noted = Mirror.generation;
          composite.items = [];
          composite.current = null;
          MirrorElements.composites.push(composite);
        }
        composite?.items.push(record);
        if (composite && node.flags & Mirror.flags.current) composite.current = record.element.id;
      }
      if (record.role === 'Table') MirrorElements.tables.push(Object.assign(record, { current: null }));
      if (node.flags & Mirror.flags.current && ['ColumnHeader', 'RowHeader', 'Cell'].includes(record.role)) {
        const table = MirrorElements.ancestor(record, 'Table');
        if (table) table.current = record.element.id;
      }
      if (record.role === 'TextField' && node.flags & Mirror.flags.has_popup) MirrorElements.searches.push(record);
      if (record.role === 'ComboBox' && node.flags & Mirror.flags.expanded) MirrorElements.expanded.push(record);
    },

    ancestor: (record, role) => {
      let at = record.parent;
      while (at && at.role !== role) at = at.parent;
      return at;
    },

    // What links elements to one another: the one tab stop of a group, the current cell, the list of an open combo box.
    relate: () => {
      const { composites, tables, expanded, searches, set } = MirrorElements;
      for (const composite of composites) MirrorElements.choose_stop(composite, document.activeElement?.mirror_record);
      for (const table of tables) set(table.element, 'aria-activedescendant', table.current);
      const list = Mirror.root.querySelector('.layer[role=listbox], .layer [role=listbox]');
      for (const combo of expanded) set(combo.element, 'aria-controls', list?.id ?? null);
      for (const search of searches) MirrorElements.link_search(search, composites);
      composites.length = tables.length = expanded.length = searches.length = 0;
      MirrorScroll.choose_stops();
    },

    // The focus stays in the field while its arrows walk the list.
    link_search: ({ element }, composites) => {
      const layer = element.closest('.layer') ?? Mirror.root;
      const list = composites.find((composite) => composite.role === 'ListBox' && layer.contains(composite.element));
      MirrorElements.set(element, 'aria-expanded', String(Boolean(list)));
      MirrorElements.set(element, 'aria-controls', list?.element.id ?? null);
      MirrorElements.set(element, 'aria-activedescendant', list?.current ?? null);
      for (const item of list?.items ?? []) item.element.tabIndex = -1;
    },

    choose_stop: (composite, wanted) => {
      const { selected, checked, disabled } = Mirror.flags;
      const items = composite.items.filter((item) => !(item.node.flags & disabled));
      const stop = items.includes(wanted) ? wanted : items.find((item) => item.node.flags & (selected | checked)) ?? items[0];
      for (const item of composite.items) MirrorElements.set(item.element, 'tabindex', item === stop ? 0 : -1);
    },

    // Assistive technology and tests read the new state right after a press; if the app has not agreed after a few frames,
    // what it last said is shown again.
    doubt: (record) => {
      MirrorElements.doubtful = MirrorElements.doubtful.filter((doubt) => doubt.record !== record);
      MirrorElements.doubtful.push({ record, frames: 4 });
      Frame.wake(5);
    },

    settle: () => {
      const due = MirrorElements.doubtful.filter((doubt) => --doubt.frames <= 0);
      MirrorElements.doubtful = MirrorElements.doubtful.filter((doubt) => doubt.frames > 0);
      for (const { record } of due) if (record.element.isConnected) MirrorElements.fill(record, record.node);
    },
  },
});

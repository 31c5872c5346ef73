// Layers above the page: dialogs, menus, list boxes. Dialogs hang on the root; other popups hang in the dialog they were opened from,
// else in the main landmark. A modal one makes everything below it inert. The focus goes into a new layer and comes back from it.
addToLibrary({
  $MirrorLayers__deps: ['$Mirror', '$MirrorElements', '$Input', '$Frame'],
  $MirrorLayers: {
    open: [],         // { id, return_to }, from the bottom up
    seen: [],         // records of this update's layers, in order
    modal: null,
    host: null,       // where popups hang
    wanted: null,     // { id, frames }: the app wants the focus on a node that is not there yet
    title: '',        // of the view that was shown before this update

    stops: 'button:not([tabindex="-1"]), input:not(:disabled):not([tabindex="-1"]), textarea:not([tabindex="-1"]), [tabindex="0"]',

    begin: () => {
      MirrorLayers.seen = [];
      MirrorLayers.modal = MirrorLayers.host = null;
    },

    place_of: (node, root) => {
      if (node.depth !== 0 || !(node.flags & Mirror.flags.popup)) return null;
      return node.role === 'Dialog' ? root : MirrorLayers.host ?? root;
    },

    note: (record, node, inside) => {
      if (node.role === 'Main') MirrorLayers.host ??= inside;
      if (!(node.flags & Mirror.flags.popup) || ['Tooltip', 'Status', 'Alert'].includes(node.role)) return;
      if (node.role === 'Dialog') MirrorLayers.host = inside;
      MirrorLayers.seen.push(record);
      if (node.flags & Mirror.flags.modal) MirrorLayers.modal = record;
    },

    // `active` had the focus before the update; `trail` leads from it to the root.
    finish: (active, trail) => {
      MirrorLayers.block_below();
      const title = MirrorLayers.host?.element.querySelector('h1, h2');
      const is_other_view = MirrorLayers.title !== (title?.textContent ?? '');
      MirrorLayers.title = title?.textContent ?? '';
      const is_open = ({ id }) => MirrorLayers.seen.some((record) => record.id === id);
      const closed = MirrorLayers.open.filter((layer) => !is_open(layer));
      const opened = MirrorLayers.seen.filter(({ id }) => !MirrorLayers.open.some((layer) => layer.id === id));
      const is_lost = trail.length > 0 && document.activeElement !== active;
      if (is_lost && active.isConnected && !active.closest('[inert]')) active.focus({ preventScroll: true });
      const here = active?.isConnected ? active.mirror_record?.id : undefined;
      const return_to = here ?? closed[0]?.return_to ?? 0;
      MirrorLayers.open = MirrorLayers.open.filter(is_open).concat(opened.map(({ id }) => ({ id, return_to })));
      if (MirrorLayers.focus_wanted_again()) return;
      if (opened.length) return MirrorLayers.enter(opened[opened.length - 1]);
      if (document.activeElement !== document.body || (!is_lost && !closed.length)) return;
      if (closed.length && MirrorLayers.focus(Mirror.records.get(closed[0].return_to)?.element)) return;
      if (!is_other_view || !MirrorLayers.focus_title(title)) MirrorLayers.recover(trail);
    },

    block_below: () => {
      const modal = MirrorLayers.modal?.element;
      let is_below = Boolean(modal);
      for (const child of Mirror.root.children) {
        if (child === modal) is_below = false;
        const is_inert = is_below && !['Status', 'Alert'].includes(child.mirror_record?.role);
        if (child.inert !== is_inert) child.inert = is_inert;
      }
    },

    focus: (element) => {
      if (!element || !element.isConnected || element.closest('[inert]')) return false;
      element.focus({ preventScroll: true });
      return document.activeElement === element;
    },

    // As after Tab: what is in a field is selected.
    focus_and_select: (element) => {
      if (!MirrorLayers.focus(element)) return false;
      if (Input.is_text_field(element)) element.select();
      return true;
    },

    enter: ({ element }) => {
      const inside = [...element.querySelectorAll('.node')];
      const first = inside.find((other) => other.mirror_record?.node?.flags & Mirror.flags.auto_focus) ??
        inside.find((other) => other.matches('[aria-selected=true], [aria-checked=true]')) ?? element.querySelector(MirrorLayers.stops);
      return MirrorLayers.focus_and_select(first) || MirrorLayers.focus(element);
    },

    // Another view has taken the place of the one with the focus: it is read from its title on, and Tab goes on from there.
    focus_title: (title) => {
      if (!title) return false;
      title.tabIndex = -1;
      return MirrorLayers.focus(title);
    },

    // The focused node is gone and nobody says where to go: its nearest neighbour, the next one first.
    recover: (trail) => {
      for (const { parent, index } of trail) {
        if (!parent.isConnected) continue;
        const children = [...parent.children];
        const near = [...children.slice(index), ...children.slice(0, index).reverse()];
        for (const child of near) {
          if (MirrorLayers.focus(child.matches(MirrorLayers.stops) ? child : child.querySelector(MirrorLayers.stops))) return;
        }
      }
    },

    focus_wanted: (id) => {
      MirrorLayers.wanted = { id, frames: 6 };
      MirrorLayers.focus_wanted_again();
    },

    focus_wanted_again: () => {
      const { wanted } = MirrorLayers;
      if (!wanted) return false;
      const element = Mirror.records.get(wanted.id)?.element;
      const is_there = element && (element === document.activeElement || MirrorLayers.focus_and_select(element));
      if (is_there || --wanted.frames <= 0) MirrorLayers.wanted = null;
      else Frame.wake();
      return Boolean(is_there);
    },

    settle: () => { MirrorLayers.focus_wanted_again(); },

    // The layer that Escape is meant for: the one around the focus, else the topmost.
    layer_of: (element) => {
      const around = element?.closest?.('.layer')?.mirror_record;
      if (around && MirrorLayers.open.some(({ id }) => id === around.id)) return around;
      const top = MirrorLayers.open[MirrorLayers.open.length - 1];
      return top && (!element || element === document.body) ? Mirror.records.get(top.id) : null;
    },
  },
});

// Preferences, clock and window title: the small things a page may keep or ask. Never text of a scenario (SD-1).
addToLibrary({
  $Preferences__deps: ['$Border'],
  $Preferences: {
    prefix: 'evenhand.preference.',

    // Blocked site data makes the very mention of localStorage throw.
    entries: () => {
      try {
        return Object.entries(localStorage).filter(([key]) => key.startsWith(Preferences.prefix));
      } catch {
        return [];
      }
    },
  },

  web_preferences_read__deps: ['$Preferences'],
  web_preferences_read: () => {
    for (const [key, value] of Preferences.entries().sort()) {
      Border.with_text(key.slice(Preferences.prefix.length), (name) =>
        Border.with_text(value, (text) => _evenhand_preference(name, text)));
    }
  },

  web_preferences_store__deps: ['$Preferences'],
  web_preferences_store: (key, value) => {
    try {
      localStorage.setItem(Preferences.prefix + Border.text(key), Border.text(value));
    } catch {
      // No room or no permission: the choice holds until the page is closed.
    }
  },

  web_title__deps: ['$Border'],
  web_title: (title) => { document.title = Border.text(title); },

  web_now: () => Date.now(),
  web_local_offset_minutes: (milliseconds) => -new Date(milliseconds).getTimezoneOffset(),
});

/**
 * One word in localStorage that says whether somebody is signed in on this device, so that a page for strangers need
 * not load the auth SDK to find out. It grants nothing: auth alone says who it is. Tabs hear each other's changes.
 */
export interface SignInHint {
  /** `leaving`: a sign-out began and was cut off, for example by closing the tab. */
  read(): 'in' | 'leaving' | undefined;
  write(hint: 'in' | 'leaving' | undefined): void;
  /** Calls back when another tab changed it. */
  onChange(callback: (hint: 'in' | 'leaving' | undefined) => void): void;
}

const key = 'equipage.signed-in';

export function createSignInHint(): SignInHint {
  return {
    read() {
      try {
        return known(localStorage.getItem(key));
      } catch {
        // No storage (blocked, or Node): then auth is asked.
        return 'in';
      }
    },
    write(hint) {
      try {
        if (hint === undefined) localStorage.removeItem(key);
        else localStorage.setItem(key, hint);
      } catch {
        // Nothing lost but a little speed.
      }
    },
    onChange(callback) {
      if (typeof window === 'undefined') return;
      window.addEventListener('storage', (event) => {
        // `null` when somebody emptied the whole storage.
        if (event.key === key || event.key === null) callback(known(event.newValue));
      });
    },
  };
}

function known(value: string | null): 'in' | 'leaving' | undefined {
  return value === 'in' || value === 'leaving' ? value : undefined;
}

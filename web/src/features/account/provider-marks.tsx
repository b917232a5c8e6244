import type { ComponentProps, JSX } from 'solid-js';

/** The signs by which people know the two services, in the colours that their owners ask for. */

export function GoogleMark(props: ComponentProps<'svg'>): JSX.Element {
  return (
    <svg width="1.25em" height="1.25em" viewBox="0 0 24 24" aria-hidden="true" {...props}>
      <path
        fill="#4285f4"
        d="M23.5 12.27c0-.82-.07-1.6-.21-2.36H12v4.46h6.45a5.52 5.52 0 0 1-2.39 3.62v3h3.87c2.27-2.09 3.57-5.16 3.57-8.72z"
      />
      <path
        fill="#34a853"
        d="M12 24c3.24 0 5.95-1.07 7.93-2.91l-3.87-3a7.2 7.2 0 0 1-4.06 1.14c-3.12 0-5.77-2.1-6.72-4.94H1.28v3.1A12 12 0 0 0 12 24z"
      />
      <path fill="#fbbc05" d="M5.28 14.29a7.2 7.2 0 0 1 0-4.58v-3.1h-4a12 12 0 0 0 0 10.78z" />
      <path
        fill="#ea4335"
        d="M12 4.77c1.76 0 3.34.61 4.59 1.8l3.43-3.43A11.5 11.5 0 0 0 12 0 12 12 0 0 0 1.28 6.61l4 3.1C6.23 6.87 8.88 4.77 12 4.77z"
      />
    </svg>
  );
}

export function FacebookMark(props: ComponentProps<'svg'>): JSX.Element {
  return (
    <svg width="1.25em" height="1.25em" viewBox="0 0 24 24" aria-hidden="true" {...props}>
      <circle cx="12" cy="12" r="12" fill="#1877f2" />
      <path
        fill="#fff"
        d="M16.67 15.47 17.2 12h-3.33V9.75c0-.95.47-1.88 1.96-1.88h1.51V4.92s-1.37-.23-2.68-.23c-2.74 0-4.53 1.66-4.53 4.66V12H7.08v3.47h3.05v8.38a12.1 12.1 0 0 0 3.74 0v-8.38z"
      />
    </svg>
  );
}

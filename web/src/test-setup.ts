import '@testing-library/jest-dom/vitest';
import { cleanup } from '@solidjs/testing-library';
import { afterEach } from 'vitest';

// The library cleans up by itself only where the test functions are globals.
afterEach(cleanup);

// jsdom draws nothing and says so at each change of page. Some data tests run in Node, without a window.
if (typeof window !== 'undefined') window.scrollTo = () => undefined;

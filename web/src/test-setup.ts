import '@testing-library/jest-dom/vitest';
import { cleanup } from '@solidjs/testing-library';
import { afterEach } from 'vitest';

// The library cleans up by itself only where the test functions are globals.
afterEach(cleanup);

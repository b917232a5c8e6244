/** To load this file is to keep no gate on the device whose role was taken, for as long as the app runs. */
import { createRoot } from 'solid-js';
import { createDeskClearing } from './kept-desks.ts';

createRoot(() => createDeskClearing());

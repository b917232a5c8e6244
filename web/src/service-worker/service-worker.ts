/**
 * The service worker: what works without a page. Each import is one thing it does; the build makes one file of them and
 * puts in the list of the files to keep.
 */
import './app-shell.ts';
import './push.ts';

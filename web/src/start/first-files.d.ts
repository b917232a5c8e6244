/** Made by first-files.ts in the build: which files the pages of first-pages.ts are in, by language. */
declare module 'virtual:first-files' {
  const table: import('./early-links.ts').FirstFiles;
  export default table;
}

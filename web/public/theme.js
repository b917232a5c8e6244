// Runs before the first paint; src/ui/frame/theme.ts stores the choice under this key and changes it later.
try {
  const theme = localStorage.getItem('equipage.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is shut: the system's theme stands.
}

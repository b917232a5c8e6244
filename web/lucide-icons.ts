import icons from 'unplugin-icons/vite';

/** Icons as Solid components, drawn at build time: `import Plus from '~icons/lucide/plus'`. Tests need it as well. */
export function lucideIcons() {
  return icons({
    compiler: 'solid',
    iconCustomizer(_collection, _icon, attributes) {
      attributes['width'] = '1.25em';
      attributes['height'] = '1.25em';
      // An icon never speaks: its button or the words beside it do.
      attributes['aria-hidden'] = 'true';
    },
  });
}

import type { OrganizationColor } from '@equipage/domain';

/**
 * How the colours look that an organization chooses from, in both themes: each carries white text (4.5 : 1) and stands
 * off the page and its cards in light and dark (3 : 1). They are no tokens, because they belong to somebody's sign and not
 * to our own language; and here they weigh nothing on pages that show no organization.
 */
export const organizationShades: Readonly<Record<OrganizationColor, string>> = {
  green: '#13784f',
  teal: '#107784',
  blue: '#2f6fb5',
  violet: '#7558c4',
  plum: '#a6458c',
  red: '#c43b3b',
  rust: '#a85a1e',
  olive: '#6b7322',
  slate: '#5b6c78',
};

import { screen } from '@solidjs/testing-library';
import { describe, expect, test } from 'vitest';
import { renderView } from '../test-render.tsx';
import { Linkified } from './linkified.tsx';

describe('somebody’s own words', () => {
  test('with HTML show as they were written', () => {
    const text = '<img src=x onerror=alert(1)><b>bold</b>';
    const { container } = renderView(() => <Linkified text={text} />);
    expect(container).toHaveTextContent(text);
    expect(container.querySelector('img, b')).toBeNull();
  });

  test('a web address opens apart and tells nobody where one came from', () => {
    renderView(() => <Linkified text="Map: https://maps.example/gate" />);
    const link = screen.getByRole('link', { name: /^https:\/\/maps\.example\/gate/ });
    expect(link).toHaveAttribute('target', '_blank');
    expect(link.getAttribute('rel')).toContain('noopener');
    expect(link.getAttribute('rel')).toContain('noreferrer');
    expect(link).toHaveAccessibleName(/new tab/);
  });

  test('a mail address opens the mail program in place', () => {
    renderView(() => <Linkified text="crew@harbour.example" />);
    const link = screen.getByRole('link', { name: 'crew@harbour.example' });
    expect(link).toHaveAttribute('href', 'mailto:crew@harbour.example');
    expect(link).not.toHaveAttribute('target');
  });

  test('in Hebrew or Arabic run their own way', () => {
    const { container } = renderView(() => <Linkified text="שלום" />);
    expect(container.querySelector('[dir=auto]')).toHaveTextContent('שלום');
  });
});

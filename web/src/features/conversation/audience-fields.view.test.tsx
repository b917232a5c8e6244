import { everybody, type AudienceChoice } from '@equipage/domain';
import { aMission } from '@equipage/domain/fixtures';
import { fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { AudienceFields } from './audience-fields.view.tsx';

const bar = aMission({ name: 'Bar' });

test('tags and missions are asked for when somebody opens them, and a choice stays in sight when they close', () => {
  const load = vi.fn();
  const [audience, setAudience] = createSignal<AudienceChoice>(everybody);
  renderView(() => (
    <AudienceFields
      audience={audience()}
      onAudience={setAudience}
      choices={{ state: 'live', tags: ['driver'], missions: [bar], load }}
    />
  ));
  const summary = screen.getByText('Only with a tag or in a mission…');
  const details = summary.closest('details')!;
  expect(load).not.toHaveBeenCalled();
  details.open = true;
  fireEvent(details, new Event('toggle'));
  expect(load).toHaveBeenCalledOnce();

  setAudience({ ...everybody, tag: 'driver', missionId: bar.id });
  details.open = false;
  expect(summary).toHaveTextContent('Only: driver, Bar');
});

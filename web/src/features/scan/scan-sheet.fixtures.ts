import { fixtureNow } from '@equipage/domain/fixtures';
import type { ScanSheetProps } from './scan-sheet.view.tsx';

/** A sheet at the entry, where people come in, with a list that is up to date. */
export function aScanSheet(facts: Pick<ScanSheetProps, 'answer'> & Partial<ScanSheetProps>): ScanSheetProps {
  return {
    counterName: 'Entry',
    rule: 'presence',
    mode: 'in',
    picture: null,
    checkIns: [],
    timeZone: 'Europe/Paris',
    now: fixtureNow,
    fresh: true,
    asOf: fixtureNow,
    contactHref: undefined,
    onRecord: () => undefined,
    onUndo: () => undefined,
    onClose: () => undefined,
    ...facts,
  };
}

import type { ApplicationStatus } from '@equipage/domain';
import type { JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { StatusChip, type StatusTone } from '../../ui/status-chip.tsx';

const tones = {
  pending: 'waiting',
  accepted: 'good',
  waitlisted: 'hold',
  declined: 'bad',
  canceled: 'off',
} as const satisfies Record<ApplicationStatus, StatusTone>;

/** The status of an application in a word or two, as its two sides call it. */
export function ApplicationStatusChip(props: {
  readonly status: ApplicationStatus;
  /** For the applicant's own screens: "Sent" where organizers read "To decide". */
  readonly own?: boolean | undefined;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <StatusChip tone={tones[props.status]}>
      {props.own ? t(`application.ownStatus.${props.status}`) : t(`application.status.${props.status}`)}
    </StatusChip>
  );
}

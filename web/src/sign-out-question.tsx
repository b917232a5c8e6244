import type { JSX } from 'solid-js';
import { network } from './data/network.ts';
import { SignOutQuestion } from './features/account/sign-out-question.pane.tsx';
import { unsentMessages } from './features/conversation/unsent-messages.ts';
import { unsentCheckIns } from './features/scan/unsent-check-ins.ts';

/** The question before a sign-out, about all that can wait on this device. */
export default function SignOutQuestionOfThisDevice(props: {
  readonly onAnswer: (leaves: boolean) => void;
}): JSX.Element {
  return (
    <SignOutQuestion
      scans={unsentCheckIns}
      messages={unsentMessages}
      network={network}
      onAnswer={(leaves) => props.onAnswer(leaves)}
    />
  );
}

import { SegmentedMessage } from 'sms-segments-calculator';
import { cleanText } from '../base/text.ts';
import type { SmsEncoding } from './sms.schema.ts';

/** What a text costs to send, and why. */
export interface MeasuredSms {
  readonly encoding: SmsEncoding;
  /** Credits for each person; 0 for no text. */
  readonly segments: number;
  /** Letters that the narrow encoding does not know, each once, as they appear: because of them a segment holds 70. */
  readonly wideLetters: readonly string[];
}

/**
 * Counts as providers do: 160 letters of the GSM alphabet or 70 of any in one message, 153 or 67 in each of several,
 * and `€`, `[` and their like count twice. Apart from the rest of the domain, because it brings a library along that
 * few pages need.
 */
export function measureSms(text: string): MeasuredSms {
  const clean = cleanText(text);
  if (clean === '') return { encoding: 'GSM-7', segments: 0, wideLetters: [] };
  const message = new SegmentedMessage(clean);
  return {
    encoding: message.encodingName === 'GSM-7' ? 'GSM-7' : 'UCS-2',
    segments: message.segmentsCount,
    wideLetters: [...new Set(message.getNonGsmCharacters())],
  };
}

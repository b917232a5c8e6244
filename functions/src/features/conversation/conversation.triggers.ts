import { paths } from '@equipage/domain';
import { realDeps } from '../../edge/deps.ts';
import { whenCreated } from '../../edge/trigger.ts';
import { announceMessage } from './announce-message.ts';

export const messageCreated = whenCreated(paths.message, announceMessage, { deps: realDeps });

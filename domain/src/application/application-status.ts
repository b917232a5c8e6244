import * as z from 'zod/mini';

export const applicationStatus = z.enum(['pending', 'accepted', 'waitlisted', 'declined', 'canceled']);
export type ApplicationStatus = z.infer<typeof applicationStatus>;

/** What an organizer may decide; canceling is the teammate's alone. */
export const decision = z.enum(['accepted', 'waitlisted', 'declined']);
export type Decision = z.infer<typeof decision>;

/** What an applicant may be told of: a decision, or a place that became free and is hers now. */
export const tidings = z.enum([...decision.options, 'offered']);
export type Tidings = z.infer<typeof tidings>;

import * as z from 'zod/mini';

export const applicationStatus = z.enum(['pending', 'accepted', 'waitlisted', 'declined', 'canceled']);
export type ApplicationStatus = z.infer<typeof applicationStatus>;

/** What an organizer may decide; canceling is the teammate's alone. */
export const decision = z.enum(['accepted', 'waitlisted', 'declined']);
export type Decision = z.infer<typeof decision>;

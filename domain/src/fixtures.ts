/** Builders of valid documents, for tests and demo data alike. Never imported by product code. */
export * from './access/access.fixtures.ts';
export * from './account/account.fixtures.ts';
export * from './account/email-change.fixtures.ts';
export * from './account/names.fixtures.ts';
export * from './application/application.fixtures.ts';
export * from './badge/badge.fixtures.ts';
export * from './base/seed.fixtures.ts';
export * from './community/member.fixtures.ts';
export * from './community/org-field.fixtures.ts';
export * from './community/shared-field.fixtures.ts';
export * from './conversation/conversation.fixtures.ts';
export * from './event/event.fixtures.ts';
export * from './notice/notice.fixtures.ts';
export * from './organization/invitation.fixtures.ts';
export * from './organization/organization.fixtures.ts';
export * from './profile/participation.fixtures.ts';
export * from './profile/profile.fixtures.ts';

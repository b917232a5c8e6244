export * from './base/call.ts';
export * from './base/ids.ts';
export * from './base/instant.ts';
export * from './base/result.ts';
export * from './base/text.ts';

export { AskEvidence } from './ask-evidence';
export { type ListedServer, ServerList } from './server-list';
export type { NamedServer } from './server-name';

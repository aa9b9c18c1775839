export { type ArchiveEntry, type ArchiveProblem, readDirectory } from './directory';
export { type EntryProblem, unpack } from './unpack';

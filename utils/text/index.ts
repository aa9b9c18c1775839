export { formatDate, isoDate, parseDate } from './dates';
export { fold, toneKey } from './keys';
export { formatBytes, maskNumber } from './numbers';
export { normaliseTonePlacement } from './tone-placement';

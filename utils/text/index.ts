export { formatDate, isoDate, parseDate, todayInVietnam } from './dates';
export { fold, toneKey } from './keys';
export { formatBytes, maskNumber } from './numbers';
export { normaliseTonePlacement } from './tone-placement';

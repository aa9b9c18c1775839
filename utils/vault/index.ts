export { openVault } from './vault';

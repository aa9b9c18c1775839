export { openVault, type Vault, type VaultRecord } from './vault';

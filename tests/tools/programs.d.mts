export function findProgram(program: 'chromium' | 'firefox' | 'openssl' | 'pdfsig' | 'vietnamese-font'): string | null;

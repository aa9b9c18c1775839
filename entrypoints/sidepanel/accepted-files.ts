/** What the file picker offers; what a file really is, its bytes tell (intake/look-at-file.ts). */
export const acceptedFiles = 'image/*,.heic,.heif,.tif,.tiff,application/pdf';

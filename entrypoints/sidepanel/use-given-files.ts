import { useEffect } from 'preact/hooks';

/**
 * Files pasted or dropped anywhere on the page. Text pasted into a field stays the field's; a file dropped beside
 * a target would otherwise take the page's place.
 */
export function useGivenFiles(onFiles: (files: File[]) => void): void {
  useEffect(() => {
    const take = (event: Event, list: FileList | undefined) => {
      const files = [...(list ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    };
    const onPaste = (event: ClipboardEvent) => take(event, event.clipboardData?.files);
    const onDrop = (event: DragEvent) => take(event, event.dataTransfer?.files);
    const onDragOver = (event: DragEvent) => event.preventDefault();
    document.addEventListener('paste', onPaste);
    document.addEventListener('drop', onDrop);
    document.addEventListener('dragover', onDragOver);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('dragover', onDragOver);
    };
  });
}

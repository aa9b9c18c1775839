import { useLayoutEffect } from 'preact/hooks';

/**
 * Files pasted or dropped anywhere on the page. Text pasted into a field stays the field's; a file dropped beside
 * a target would otherwise take the page's place.
 */
export function useGivenFiles(onFiles: (files: File[]) => void): void {
  // At once with what is shown: a file may come the moment the words invite it.
  useLayoutEffect(() => {
    const take = (event: Event, list: FileList | undefined) => {
      const files = [...(list ?? [])];
      // What a target of its own has taken is taken.
      if (files.length === 0 || event.defaultPrevented) return;
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

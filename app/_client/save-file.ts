/** Hands a finished file to the browser to save. */
export const saveFile = (content: Blob, name: string): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has the bytes by then; without this they would stay in memory as long as the page does.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

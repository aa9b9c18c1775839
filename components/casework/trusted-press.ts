/**
 * Only a person's own press counts: the page's scripts can make events too, and must neither start a
 * download in the user's session nor open a page. The event also stays out of the page's own handlers.
 */
export function onlyTrusted(onPress: () => void): (event: Event) => void {
  return (event) => {
    event.stopPropagation();
    event.preventDefault();
    if (event.isTrusted) onPress();
  };
}

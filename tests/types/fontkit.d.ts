/** pdf-lib wants the whole module as its font engine; nothing in it is called by name. */
declare module 'fontkit';

declare const __FLAVOUR__: 'citizen' | 'officer';

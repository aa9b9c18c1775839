import { cleanup } from '@testing-library/preact';
import { afterEach, beforeEach } from 'vitest';
import { language } from '../../../components/i18n';

/** Every test starts on an empty page in Vietnamese. Import for its effect in component tests. */
beforeEach(() => {
  language.value = 'vi';
});
afterEach(cleanup);

export { fireEvent, render, screen, waitFor } from '@testing-library/preact';

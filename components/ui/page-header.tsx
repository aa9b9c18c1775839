import type { ComponentChildren } from 'preact';
import { type Language, language } from '../i18n';
import { BrandMark } from './brand-mark';
import { Button } from './button';

interface PageHeaderProps {
  title: string;
  /** One line under the title. */
  note?: ComponentChildren;
  /** More buttons beside the language switch. */
  tools?: ComponentChildren;
  /** The person chose the other language; the page saves it. */
  onLanguage: (language: Language) => void;
}

/** The head of every page: sign, title, language switch. */
export function PageHeader({ title, note, tools, onLanguage }: PageHeaderProps) {
  const other: Language = language.value === 'vi' ? 'en' : 'vi';
  return (
    <header class="page-header">
      <div class="page-title">
        <BrandMark />
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          {note ? <p class="soft small">{note}</p> : null}
        </div>
      </div>
      <div class="page-tools">
        {tools}
        <Button kind="quiet" small icon="globe" onClick={() => onLanguage(other)}>
          {/* Each language is named in itself, for those who cannot read the other. */}
          <span lang={other}>{other === 'en' ? 'English' : 'Tiếng Việt'}</span>
        </Button>
      </div>
    </header>
  );
}

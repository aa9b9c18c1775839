import type { Facts, Question } from '../../utils/procedure';
import { t, tMaybe } from '../i18n';
import { RadioGroup } from '../ui';

interface CaseQuestionsProps {
  questions: Question[];
  facts: Facts;
  onAnswer: (name: string, answer: string | boolean) => void;
}

/** What the list of papers hangs on, asked in plain words; each answer may be left open. */
export function CaseQuestions({ questions, facts, onAnswer }: CaseQuestionsProps) {
  if (questions.length === 0) return null;
  const open = questions.filter(({ name }) => facts[name] === undefined).length;
  return (
    <details class="plan-group">
      <summary>
        <span>{t('papers_case')}</span>
        {open > 0 ? <span class="plan-count">{open}</span> : null}
      </summary>
      <p class="soft small">{t('papers_case_hint')}</p>
      {questions.map((question) => {
        const answer = facts[question.name];
        if (question.kind === 'choice') {
          return (
            <RadioGroup
              key={question.name}
              label={labelOf(question.name)}
              options={question.values.map((value) => ({ value, label: labelOf(`${question.name}_${value}`) }))}
              value={typeof answer === 'string' ? answer : null}
              onChange={(value) => onAnswer(question.name, value)}
            />
          );
        }
        return (
          <RadioGroup
            key={question.name}
            label={labelOf(question.name)}
            options={[
              { value: 'yes', label: t('papers_yes') },
              { value: 'no', label: t('papers_no') },
            ]}
            value={answer === undefined ? null : answer === true ? 'yes' : 'no'}
            onChange={(value) => onAnswer(question.name, value === 'yes')}
          />
        );
      })}
    </details>
  );
}

const labelOf = (name: string) => tMaybe(`fact_${name}`) ?? name;

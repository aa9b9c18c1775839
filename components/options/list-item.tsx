import { formatDate } from '../../utils/text';
import type { GivenList } from '../../utils/trust';
import { t } from '../i18n';
import { Badge, Button } from '../ui';
import { Fingerprint } from './fingerprint';

export interface ListItemProps {
  list: GivenList;
  onRemove: () => void;
}

/** A revocation list: whose it is, from when, until when it speaks. */
export function ListItem({ list, onRemove }: ListItemProps) {
  const { issuer, issuedAt, nextAt, sha256 } = list;
  const isOver = nextAt !== undefined && Date.parse(nextAt) < Date.now();
  const dates = nextAt
    ? t('evidence_list_dates', { from: formatDate(issuedAt), to: formatDate(nextAt) })
    : t('evidence_list_issued', { from: formatDate(issuedAt) });
  return (
    <li class="certificate">
      <strong>{issuer.display}</strong>
      <span>
        {dates} {isOver ? <Badge tone="warn">{t('evidence_list_over')}</Badge> : null}
      </span>
      <span class="small">
        SHA-256 <Fingerprint hex={sha256} />
      </span>
      <Button
        kind="danger"
        small
        icon="trash"
        label={t('evidence_list_remove_named', { issuer: issuer.display })}
        onClick={onRemove}
      >
        {t('common_remove')}
      </Button>
    </li>
  );
}

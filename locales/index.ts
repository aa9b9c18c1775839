import enAttachment from './en/attachment.json';
import enBackground from './en/background.json';
import enCard from './en/card.json';
import enCasework from './en/casework.json';
import enCommon from './en/common.json';
import enDesk from './en/desk.json';
import enEvidence from './en/evidence.json';
import enInpage from './en/inpage.json';
import enLedger from './en/ledger.json';
import enLicence from './en/licence.json';
import enOptions from './en/options.json';
import enPapers from './en/papers.json';
import enReport from './en/report.json';
import enSidepanel from './en/sidepanel.json';
import enVerdict from './en/verdict.json';
import viAttachment from './vi/attachment.json';
import viBackground from './vi/background.json';
import viCard from './vi/card.json';
import viCasework from './vi/casework.json';
import viCommon from './vi/common.json';
import viDesk from './vi/desk.json';
import viEvidence from './vi/evidence.json';
import viInpage from './vi/inpage.json';
import viLedger from './vi/ledger.json';
import viLicence from './vi/licence.json';
import viOptions from './vi/options.json';
import viPapers from './vi/papers.json';
import viReport from './vi/report.json';
import viSidepanel from './vi/sidepanel.json';
import viVerdict from './vi/verdict.json';

/** The whole catalogue: one file a room and language; Vietnamese is the reference, English follows it key by key. */
export const vi = {
  ...viCasework,
  ...viCommon,
  ...viBackground,
  ...viReport,
  ...viDesk,
  ...viLedger,
  ...viSidepanel,
  ...viOptions,
  ...viVerdict,
  ...viCard,

  ...viAttachment,
  ...viInpage,
  ...viEvidence,
  ...viPapers,
  ...viLicence,
};
export const en = {
  ...enCasework,
  ...enCommon,
  ...enBackground,
  ...enReport,
  ...enDesk,
  ...enLedger,
  ...enSidepanel,
  ...enOptions,
  ...enVerdict,
  ...enCard,

  ...enAttachment,
  ...enInpage,
  ...enEvidence,
  ...enPapers,
  ...enLicence,
};
export type MessageKey = keyof typeof vi;

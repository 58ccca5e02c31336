package kanshiki.examination;

import java.util.List;

/** All that was found out about one mail, before it is weighed. */
public record Investigation(CaseFile file, List<Finding> findings, List<NotExamined> notExamined) {
  public Investigation {
    findings = List.copyOf(findings);
    notExamined = List.copyOf(notExamined);
  }
}

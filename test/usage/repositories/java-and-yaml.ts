/** A service in Java with alert rules in YAML. */
export const JAVA_AND_YAML = {
  "src/main/java/shop/Errors.java": `package shop;

/** Maps "Order.NotFound" and others. */
final class Errors {
  private static final String DECLINED = ⟦"Card.Declined"⟧;
  private static final Set<String> RETRY = Set.of(⟦"Quota.Exceeded"⟧, ⟦"Timeout"⟧);

  static String text(ShopException error) {
    if (error.getCode().equals(⟦"InternalError"⟧)) return "sorry";
    if (⟦"Order.AlreadyPaid"⟧.equals(error.getErrorCode())) return "paid";
    switch (error.getErrorCode()) {
      case ⟦"Order.NotFound"⟧:
      case ⟦"ResourceNotFound"⟧:
        return "none";
      case ⟦"InvalidParameter"⟧:
        return "InvalidParameter";
      default:
        return """
            "Card.Declined" in a long text
            """;
    }
  }

  static int state(String kind) {
    if (kind.equals("Timeout")) return 1;
    char quote = '"'; // "Order.NotFound"
    return "InternalError".equals(kind) ? 2 : 3;
  }
}
`,
  "ops/alerts.yaml": `# Order.NotFound is not alerted.
groups:
  - name: orders
    rules:
      - alert: Timeout
        severity: InternalError
        codes:
          - ⟦Card.Declined⟧
          - ⟦"Quota.Exceeded"⟧
          - ⟦InternalError⟧ # again
        labels: { errorCode: ⟦Timeout⟧, team: Orders.Team }
        text: the code Order.NotFound in a sentence
    ignore: [⟦Order.AlreadyPaid⟧, 'none']
    titles:
      ⟦Order.NotFound⟧: none
`,
  "ops/deploy.yml": `services:
  shop:
    command: Timeout
    ports: [400, 461]
    states: [InternalError, ResourceNotFound]
`,
};

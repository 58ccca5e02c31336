package kanshiki.likeness;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.image.Picture;
import kanshiki.likeness.LabPage.Kind;

/** Writes the pages of one brand: ten ways in which sites are built, each used by two brands. */
final class LabSite {
  private static final String[] SHOP_WORDS = {
    "手織りの敷物を産地から直接お届けする小さな商店です。", "職人が一枚ずつ染めた麻の暖簾、今週は藍色が入荷しました。",
    "梅雨の前に、網戸の張り替え用品をそろえておきませんか。", "猫の爪とぎは段ボールを斜めに重ねた厚手のものが長持ちします。",
    "珈琲豆は注文をいただいてから焙煎し、翌朝に発送いたします。"
  };

  private static final String[] CLUB_WORDS = {
    "町の合唱団の団員だけが楽譜を受け取れる頁です。", "練習は毎週木曜の夜、公民館の二階で行っています。",
    "秋の発表会の曲目は、総会で決まったとおり三曲です。", "会費は半年ごとに会計の係へお納めください。"
  };

  private static final String[] KIT_WORDS = {
    "お取引を一時的に制限しております。二十四時間以内に情報を更新しないと永久に停止されます。",
    "不正な利用の疑いが検出されました。下記より速やかに手続きを完了してください。",
    "更新が終わり次第、自動的に制限は解除されます。",
    "手続きには数分かかります。画面を閉じないでください。"
  };

  private final LabBrand brand;
  private final Kind kind;
  private final int layout;

  LabSite(LabBrand brand, Kind kind) {
    this.brand = brand;
    this.kind = kind;
    this.layout = brand.index() % 10;
  }

  LabPage page() {
    byte[] icon =
        switch (kind) {
          case UNRELATED_SHOP, UNRELATED_SIGN_IN ->
              LabBrand.favicon(brand.index() * 5 + 7, new Color(90, 90, 200 - brand.index() * 7));
          default -> brand.favicon();
        };
    boolean hasIcon =
        kind != Kind.BARE_FRAMEWORK && kind != Kind.ALL_CHANGED && kind != Kind.WITHOUT_PICTURES;
    boolean shop = kind == Kind.UNRELATED_SHOP;
    String body = shop ? "" : disguised(body());
    return new LabPage(
        brand,
        kind,
        "https://" + host() + "/login",
        shop ? shop() : document(body, isScripted()),
        shop ? shop() : document(body, false),
        hasIcon ? Picture.read(icon).frames().stream().findFirst() : Optional.empty());
  }

  private String host() {
    return switch (kind) {
      case GENUINE -> brand.host();
      case UNRELATED_SHOP -> "shop-" + brand.index() + ".example";
      case UNRELATED_SIGN_IN, BARE_FRAMEWORK -> "club-" + brand.index() + ".example";
      default ->
          "secure-" + brand.index() + "-" + List.of(Kind.values()).indexOf(kind) + ".example";
    };
  }

  private boolean isResized() {
    return kind == Kind.OTHER_LOGO_SIZE || kind == Kind.ALL_CHANGED;
  }

  private boolean isStranger() {
    return kind == Kind.UNRELATED_SIGN_IN || kind == Kind.BARE_FRAMEWORK;
  }

  private String name() {
    return kind == Kind.BARE_FRAMEWORK
        ? ""
        : isStranger() ? "みどり台合唱団" + brand.index() : brand.name();
  }

  private String colour() {
    return kind == Kind.BARE_FRAMEWORK
        ? "#0d6efd"
        : isStranger() ? "#46" + (30 + brand.index()) + "8c" : brand.colour();
  }

  private List<String> words() {
    return switch (kind) {
      case OTHER_WORDING, ALL_CHANGED -> List.of(KIT_WORDS);
      case UNRELATED_SIGN_IN -> List.of(CLUB_WORDS);
      case BARE_FRAMEWORK -> List.of();
      default -> brand.words();
    };
  }

  private String logo() {
    if (kind == Kind.BARE_FRAMEWORK || kind == Kind.WITHOUT_PICTURES) {
      return "";
    }
    if (isStranger()) {
      return "<svg width='120' height='40'><path d='M4 36 Q 30 %d 60 20 T 116 8' stroke='%s' stroke-width='6' fill='none'/></svg>"
          .formatted(brand.index() * 2, colour());
    }
    String size = isResized() ? " width='264'" : "";
    return brand.index() % 3 == 0
        ? brand
            .logoSvg()
            .replace(
                "width='176' height='44'",
                isResized() ? "width='264' height='66'" : "width='176' height='44'")
        : "<img src=\"%s\" alt=\"%s\"%s>".formatted(brand.logoData(), name(), size);
  }

  /** Kind, name and label of each field. */
  private List<String[]> fields() {
    var fields = new ArrayList<String[]>();
    if (kind == Kind.OTHER_FIELDS || kind == Kind.ALL_CHANGED) {
      fields.add(new String[] {"text", "card_no", "カード番号"});
      fields.add(new String[] {"text", "exp", "有効期限"});
      fields.add(new String[] {"password", "cvv", "セキュリティコード"});
      fields.add(new String[] {"tel", "phone", "電話番号"});
      return fields;
    }
    String suffix = isStranger() ? "" : "_" + brand.id().substring(0, 2);
    fields.add(
        new String[] {
          brand.index() % 2 == 0 ? "text" : "email",
          "user" + suffix,
          brand.index() % 2 == 0 ? "会員ID" : "メールアドレス"
        });
    fields.add(new String[] {"password", "pass" + suffix, "パスワード"});
    if (brand.index() % 4 == 3) {
      fields.add(new String[] {"text", "branch" + suffix, "店番号"});
    }
    return fields;
  }

  private String form(
      String rowStart, String rowMiddle, String rowEnd, String inputClass, String button) {
    var form = new StringBuilder("<form method='post' action='/session'>");
    for (String[] field : fields()) {
      form.append(rowStart)
          .append("<label for='")
          .append(field[1])
          .append("'>")
          .append(field[2])
          .append("</label>")
          .append(rowMiddle)
          .append("<input type='")
          .append(field[0])
          .append("' id='")
          .append(field[1])
          .append("' name='")
          .append(field[1])
          .append("'")
          .append(inputClass)
          .append(">")
          .append(rowEnd);
    }
    return form.append(button).append("</form>").toString();
  }

  private String home(String path, String text) {
    return "<a href='https://" + brand.host() + path + "'>" + text + "</a>";
  }

  private String notices(String start, String end) {
    var notices = new StringBuilder();
    for (String sentence : words()) {
      notices.append(start).append(sentence).append(end);
    }
    return notices.toString();
  }

  private String footer() {
    return isStranger()
        ? "<footer><a href='/terms'>利用規約</a> <a href='/privacy'>プライバシーポリシー</a></footer>"
        : "<footer>"
            + home("/terms", "利用規約")
            + " "
            + home("/privacy", "プライバシーポリシー")
            + " "
            + home("/", name() + "トップ")
            + " <small>Copyright "
            + name()
            + "</small></footer>";
  }

  private boolean isScripted() {
    return layout == 2 || layout == 7;
  }

  private String document(String body, boolean script) {
    String title =
        name().isEmpty()
            ? "Sign in"
            : kind == Kind.OTHER_WORDING || kind == Kind.ALL_CHANGED ? "重要なお知らせ" : "ログイン|" + name();
    String shown =
        script
            ? "<div id='app'></div><script>setTimeout(()=>{document.getElementById('app').innerHTML=`"
                + body.replace("`", "\\`")
                + "`},50)</script>"
            : body;
    return "<!DOCTYPE html><html lang='ja'><head><meta charset='utf-8'><title>"
        + title
        + "</title><style>"
        + "body{margin:0;font-family:'Noto Sans CJK JP',sans-serif;color:#222}"
        + style()
        + "</style></head><body>"
        + shown
        + "</body></html>";
  }

  private String disguised(String body) {
    if (kind != Kind.DISGUISED) {
      return body;
    }
    String renamed =
        body.replaceAll("class='([^']*)'", "class='$1 css-x$1Qz'")
            .replaceAll("class='[a-z-]+ css-x([a-z -]+)Qz'", "class='c$1'");
    String noise = "<span style='display:none'>曇りのち晴れ" + brand.index() * 977 + "</span><div></div>";
    return renamed
        .replace("<label", noise + "<label")
        .replace("<form", "<div><div><form")
        .replace("</form>", "</form></div></div>")
        .replace("class='c", "class='c")
        .replace("。", "。<i style='font-size:0'>xkq" + brand.index() + "</i>");
  }

  private String style() {
    String c = colour();
    return switch (layout) {
      case 0 ->
          ".bar{background:#fff;border-bottom:3px solid C;padding:14px 40px}.card{width:380px;margin:40px auto;border:1px solid #ddd;"
              + "padding:28px;border-radius:6px}.form-control{width:100%;padding:8px;margin:4px 0 14px;box-sizing:border-box}.btn{background:C;"
              + "color:#fff;border:0;padding:11px;width:100%}.c1,.news{width:700px;margin:auto}"
                  .replace("C", c);
      case 1 ->
          "table{border-collapse:collapse}.frame{width:760px;margin:20px auto}th{background:C;color:#fff;padding:10px;width:180px;text-align:left}"
                  .replace("C", c)
              + "td{border:1px solid #bbb;padding:10px}.head td{border:0}";
      case 2 ->
          ".half{display:flex;height:800px}.left{flex:1;background:C;color:#fff;padding:60px}.right{flex:1;padding:120px 80px}input{display:block;"
                  .replace("C", c)
              + "width:100%;padding:12px;margin:8px 0 20px;border:0;border-bottom:2px solid #888}.go{padding:14px 40px;background:#222;color:#fff}";
      case 3 ->
          ".wp{width:320px;margin:0 auto;padding-top:8%;text-align:center}.box{background:#fff;border:1px solid #ccd0d4;padding:26px;text-align:left}"
              + "body{background:#f0f0f1}input{width:100%;font-size:20px;box-sizing:border-box}.sub{background:"
              + c
              + ";color:#fff;padding:8px 16px;border:0}";
      case 4 ->
          ".top{background:C;color:#fff;height:70px;padding:10px 30px}.two{display:grid;grid-template-columns:2fr 1fr;gap:30px;width:1080px;margin:30px auto}"
                  .replace("C", c)
              + ".panel{background:#f3f6fa;padding:24px}.nav li{display:inline-block;padding:10px 24px;background:#eee}";
      case 5 ->
          "header{display:flex;justify-content:space-between;padding:20px 60px}.hero{background:linear-gradient(90deg,C,#fff);padding:50px 60px}"
                  .replace("C", c)
              + ".sheet{background:#fff;width:420px;padding:36px;border-radius:18px;box-shadow:0 4px 18px #0003}input{width:100%;padding:10px;border-radius:20px;border:1px solid #aaa;box-sizing:border-box}";
      case 6 ->
          ".wrap{width:640px;margin:0 auto}h1{border-left:8px solid C;padding-left:12px}dt{font-weight:bold;margin-top:12px}dd{margin:4px 0}dl{background:#fafaf0;"
                  .replace("C", c)
              + "border:1px dotted #999;padding:18px}";
      case 7 ->
          ".phone{max-width:420px;margin:0 auto;padding:24px;border:1px solid #eee;min-height:700px}.phone input{display:block;width:100%;height:44px;box-sizing:border-box;"
              + "margin-bottom:16px;background:#f7f7f7;border:0}.round{display:block;width:100%;height:52px;border-radius:26px;border:0;color:#fff;background:"
              + c
              + "}";
      case 8 ->
          ".tabs{display:flex;border-bottom:2px solid C}.tabs div{padding:14px 30px}.tabs .on{background:C;color:#fff}.area{padding:30px 80px}.area form{background:#fdf6ec;padding:20px}"
                  .replace("C", c)
              + ".grid3{display:grid;grid-template-columns:repeat(3,1fr);gap:16px;padding:0 80px}";
      default ->
          "body{background:#101820;color:#eee}.mid{width:460px;margin:90px auto;background:#1c2733;padding:40px;border-top:6px solid C}"
                  .replace("C", c)
              + "a{color:#9cf}input{width:100%;padding:10px;background:#0d1218;color:#fff;border:1px solid #456;box-sizing:border-box}";
    };
  }

  private String body() {
    String button = "<button type='submit' class='btn go sub round'>ログイン</button>";
    return switch (layout) {
      case 0 ->
          "<div class='bar'>"
              + logo()
              + "</div><div class='card'><h2>"
              + name()
              + " ログイン</h2>"
              + form("<div class='mb-3'>", "", "</div>", " class='form-control'", button)
              + "<p><a href='/reset'>パスワードをお忘れですか?</a></p></div><div class='news'><ul>"
              + notices("<li>", "</li>")
              + "</ul></div>"
              + footer();
      case 1 ->
          "<table class='frame'><tr class='head'><td colspan='2'>"
              + logo()
              + "</td></tr><tr><td colspan='2'><b>"
              + name()
              + "会員の方</b></td></tr></table>"
              + form(
                  "<table class='frame'><tr><th>",
                  "</th><td>",
                  "</td></tr></table>",
                  " size='30'",
                  "<p align='center'>" + button + "</p>")
              + "<table class='frame'>"
              + notices("<tr><td>", "</td></tr>")
              + "</table>"
              + footer();
      case 2 ->
          "<div class='half css-1xq'><div class='left css-9fz'><h1>"
              + name()
              + "</h1>"
              + notices("<p class='css-k2'>", "</p>")
              + "</div><div class='right css-77a'>"
              + logo()
              + form("<div class='css-f1'>", "", "</div>", "", button)
              + footer()
              + "</div></div>";
      case 3 ->
          "<div class='wp' id='login'><h1>"
              + logo()
              + "</h1><div class='box'>"
              + form("<p>", "<br>", "</p>", " class='input'", button)
              + "</div><p><a href='/lost'>パスワードをお忘れですか?</a></p>"
              + notices("<p>", "</p>")
              + footer()
              + "</div>";
      case 4 ->
          "<div class='top'>"
              + logo()
              + " "
              + name()
              + "</div><ul class='nav'><li>"
              + home("/a", "個人のお客さま")
              + "</li><li>"
              + home("/b", "法人のお客さま")
              + "</li><li>"
              + home("/c", "店舗一覧")
              + "</li></ul><div class='two'><div><h2>お知らせ</h2>"
              + notices("<div class='topic'><h3>重要</h3><p>", "</p></div>")
              + "</div><div class='panel'><h2>ログイン</h2>"
              + form("<p>", "<br>", "</p>", "", button)
              + "</div></div>"
              + footer();
      case 5 ->
          "<header>"
              + logo()
              + "<nav>"
              + home("/guide", "ご利用ガイド")
              + home("/faq", "よくあるご質問")
              + "</nav></header><div class='hero'><div class='sheet'><h2>"
              + name()
              + "</h2>"
              + form("<div class='line'>", "", "</div>", "", button)
              + "</div></div><section class='benefit'>"
              + notices("<article><p>", "</p></article>")
              + "</section>"
              + footer();
      case 6 ->
          "<div class='wrap'>"
              + logo()
              + "<h1>"
              + name()
              + "会員認証</h1><dl>"
              + form("<dt>", "</dt><dd>", "</dd>", "", button)
              + "</dl><ol>"
              + notices("<li>", "</li>")
              + "</ol>"
              + footer()
              + "</div>";
      case 7 ->
          "<div class='phone'><div class='mark'>"
              + logo()
              + "</div>"
              + form("", "", "", "", button)
              + "<details open><summary>お知らせ</summary>"
              + notices("<p>", "</p>")
              + "</details>"
              + footer()
              + "</div>";
      case 8 ->
          "<div class='mast'>"
              + logo()
              + "</div><div class='tabs'><div class='on'>会員</div><div>法人</div><div>はじめての方</div></div><div class='area'>"
              + form("<div class='pair'>", "", "</div>", "", button)
              + "</div><div class='grid3'>"
              + notices("<div class='tile'><h4>ご案内</h4>", "</div>")
              + "</div>"
              + footer();
      default ->
          "<div class='mid'>"
              + logo()
              + "<h2>"
              + name()
              + "アカウント</h2>"
              + form("<p>", "</p><p>", "</p>", "", button)
              + "<hr>"
              + notices("<p>", "</p>")
              + footer()
              + "</div>";
    };
  }

  /** Takes the brand among the ways of paying, and shows its sign below. */
  private String shop() {
    var goods = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      goods
          .append("<li class='item'><div style='height:120px;background:hsl(")
          .append(i * 50 + brand.index() * 20)
          .append(",40%,70%)'></div><p>")
          .append(SHOP_WORDS[(i + brand.index()) % SHOP_WORDS.length])
          .append("</p><b>")
          .append(1200 + i * 350)
          .append("円</b></li>");
    }
    return "<!DOCTYPE html><html lang='ja'><head><meta charset='utf-8'><title>つむぎ商店 "
        + brand.index()
        + "</title><style>body{margin:0;font-family:sans-serif}"
        + "header{padding:20px;background:#f2e9dc}ul{display:grid;grid-template-columns:repeat(3,1fr);gap:16px;list-style:none;padding:20px}</style></head><body>"
        + "<header><h1>つむぎ商店</h1><form action='/search'><input name='q'><button>検索</button></form></header><ul>"
        + goods
        + "</ul>"
        + "<form action='/login' method='post'><input name='mail' type='email'><input name='pw' type='password'><button>会員ログイン</button></form>"
        + "<p>お支払いは"
        + brand.name()
        + "もご利用いただけます。</p><img src='"
        + brand.logoData()
        + "' alt='"
        + brand.name()
        + "' width='120'>"
        + "<footer><a href='https://"
        + brand.host()
        + "/'>"
        + brand.name()
        + "</a> <a href='/law'>特定商取引法に基づく表記</a></footer></body></html>";
  }
}

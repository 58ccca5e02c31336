package kanshiki.likeness;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import kanshiki.brand.Brand;
import kanshiki.brand.BrandDirectory;

/**
 * A brand of the laboratory: a name from the directory, with artwork, colours and words of our own.
 *
 * @param index from 0; decides on artwork and layout
 * @param words what only this site says, sentence by sentence
 */
record LabBrand(int index, Brand brand, String colour, List<String> words) {
  private static final String[] COLOURS = {
    "#c8102e", "#0055a4", "#00843d", "#e87722", "#5b2c83", "#008c95", "#b5006e", "#1d252d",
        "#d4a000",
    "#6b8e23", "#00539b", "#a0522d", "#e4002b", "#007a53", "#4b3f72", "#0091da", "#ad1457",
        "#2e7d32",
    "#f9a825", "#37474f"
  };

  /** Sentences of our own writing, told apart by trade. */
  private static final String[][] WORDS = {
    {
      "sakura-internet",
      "サーバーコントロールパネルへはこちらの会員認証からお入りいただけます。",
      "石狩の機械室で予定している電源設備の点検は来月の第二水曜日、深夜一時から行います。",
      "迷惑メールフィルタの初期値が変わりました。ドメインごとの設定をご確認ください。",
      "レンタルサーバの旧型プランは年度末で受付を終えます。お引っ越しの手順をまとめました。"
    },
    {
      "mufg-bank",
      "インターネットバンキングのご契約番号は、ご契約カードの裏面にある十桁の数字です。",
      "電話で残高照会の暗証を聞き出す者が各地に現れています。行員がお尋ねすることはありません。",
      "外貨の両替手数料を期間を限って半分にいたします。店頭のほか画面からもお申し込みになれます。",
      "相続の手続きをご自宅から始められるようになりました。必要な書類の一覧をご用意しています。"
    },
    {
      "mizuho-bank",
      "お客さま番号が分からないときは、キャッシュカードと登録の電話を手元にご用意ください。",
      "振込限度額の引き上げは翌営業日の朝九時から有効になります。",
      "春の宝くじの取り扱いを全国の自動機で始めました。抽せん日は月末の金曜です。",
      "画面の文字を大きくする設定が右上の歯車に加わりました。"
    },
    {
      "smbc-bank",
      "店番と口座の数字七桁、または契約の十桁でお入りください。",
      "通帳をやめて明細を画面でご覧になると、毎月の手数料がかからなくなります。",
      "円定期の特別金利は、はじめて口座を開かれた方が対象です。",
      "地震でお困りの方へ、印鑑や通帳がなくてもお引き出しいただける取り扱いを続けています。"
    },
    {
      "jcb",
      "会員専用の画面では、ご請求額の照会と分割への変更が二十四時間できます。",
      "海外でのお買い物に使える割引券を、空港の窓口でもお渡ししています。",
      "ポイントの有効な期間が五年に延びました。交換先に北海道の特産が加わりました。",
      "身に覚えのないご利用は、まず利用店の名前を検索の欄でお確かめください。"
    },
    {
      "saison-card",
      "永久に失われない点数で、毎月の支払いに充てることも旅に使うこともできます。",
      "年に一度の感謝祭は秋の週末、池袋の本店と各地の提携店で開かれます。",
      "家族用の札を無料で三枚までお作りになれます。",
      "映画の日には提携の劇場で大人ひとり千円になります。"
    },
    {
      "epos-card",
      "赤い建物の売り場では年に四回、十日間だけ会員の方が一割引になります。",
      "選べる三つの店で点数が三倍。登録は季節ごとに変えられます。",
      "旅先でのけがに備える保険は、出発の前に届け出が要るようになりました。",
      "券面を縦の柄に変えたい方は、更新を待たずに申し込めます。"
    },
    {
      "rakuten-card",
      "街でも網でも百円ごとに一点、誕生の月にはさらに上乗せされます。",
      "明細の紙による郵送は一通ごとに費用をいただきます。",
      "球団の柄をお選びの方には、勝った翌日に点数が倍になる楽しみがあります。",
      "自動の積み立てで投資信託を買うと、毎月一の位まで還元されます。"
    },
    {
      "amazon",
      "翌日に届く会員なら、映画も音楽も追加の料金なしで楽しめます。",
      "ダンボールを開けずに返せる受付所が近所の商店にできました。",
      "読み上げの機械に話しかけるだけで、いつもの洗剤を買い足せます。",
      "売り手として店を開くには、身元を示す書類を二種類ご提出ください。"
    },
    {
      "rakuten",
      "買い回りの四日間は、巡った店の数だけ倍率が上がります。",
      "ふるさとへの納税は十二月三十一日の二十三時五十九分まで受け付けます。",
      "店長の部屋では、蟹の選び方を毎週水曜に語っています。",
      "五と零のつく日に札で払うと、点数がいつもの四倍です。"
    },
    {
      "yamato-transport",
      "送り状の十二桁を入れると、荷物がどの営業所にあるかが分かります。",
      "受け取りの時間帯は配達の前日まで六つの枠から選び直せます。",
      "雪のため北陸の一部でお届けが一日から二日遅れています。",
      "冷たい荷物の大きさは百二十までになりました。"
    },
    {
      "sagawa-express",
      "再びの配達は自動の音声か、この会員の画面でお受けしています。",
      "飛脚の便りとして短い文を装うものに注意を。当社から電話の短文をお送りすることはありません。",
      "置き配を望まれる場所を、玄関・車庫・物置から指定できます。",
      "企業の方には出荷の伝票をまとめて印刷する道具を貸し出しています。"
    },
    {
      "japan-post",
      "書留や小包の追跡は、英字を含む番号のまま入れてください。",
      "年賀はがきの当せん番号は一月の第三月曜に発表します。",
      "窓口の待ち人数を画面で見られる局が千を超えました。",
      "土曜の普通郵便の配達はとりやめになっています。"
    },
    {
      "xserver",
      "契約の一覧から、機械ごとの管理画面へ移れます。",
      "独自の名前を一年無料で差し上げる催しは今月末の正午までです。",
      "古い版の言語処理系は秋に使えなくなります。切り替えの試験をお早めに。",
      "新しい記憶装置により、表示の速さが前の世代の三倍になりました。"
    },
    {
      "nomura",
      "取引店の三桁と口座の六桁、取引の暗証でお入りください。",
      "決算の説明会を夜七時から動画で流します。質問は前日まで。",
      "投資の信託の分配金を再び投じる設定は、約定の日ごとに変えられます。",
      "相場が大きく動いた日は電話がつながりにくくなります。画面からのご注文を。"
    },
    {
      "sbi-securities",
      "手数料無料の対象は、電子交付に同意された国内株の現物と信用です。",
      "夜間の私設市場は、午前零時の少し前まで開いています。",
      "米国の株を指し値で買うときは、為替の両替も自動で行えます。",
      "二段階の確認を設けていない方は、来月から出金ができなくなります。"
    },
    {
      "nta",
      "申告書を作る区画では、医療費の集計表を読み込めます。",
      "還付金があるという電話は詐欺です。税の職員が機械の操作をお願いすることはありません。",
      "個人の番号の札を読み取れる携帯なら、税務署へ行かずに送れます。",
      "納付の期限は三月十五日、振替をお使いの方は四月の下旬です。"
    },
    {
      "paypay",
      "はじめて送金するときは、本人の確かめを終えてからになります。",
      "町のくじは、支払いの二十回に一度、全額が戻ります。",
      "給与を残高で受け取る仕組みが、いくつかの会社で始まりました。",
      "紛失のときは、別の端末からこの画面に入って利用を止められます。"
    },
    {
      "dmm",
      "一つの登録で、英会話も電子書籍も遊戯も同じ通貨で楽しめます。",
      "水族館の夜の催しは、月に二度だけ予約の要る特別な回があります。",
      "三次元の印刷の見積もりは、形の図を送ると三十秒で出ます。",
      "未成年の方の購入には、親権をもつ方の同意が必要です。"
    },
    {
      "line",
      "機種を変えるときは、話の履歴を前もって預けておいてください。",
      "見知らぬ相手から友だちの申請が続くときは、番号での追加を切りましょう。",
      "絵の売り場に、春の新しい作り手が二百人加わりました。",
      "偽の当選の知らせが出回っています。四桁の数を他人に教えないでください。"
    }
  };

  static List<LabBrand> all() {
    var all = new ArrayList<LabBrand>();
    for (String[] entry : WORDS) {
      Brand brand = BrandDirectory.builtIn().brand(entry[0]).orElseThrow();
      List<String> words = List.of(entry).subList(1, entry.length);
      all.add(new LabBrand(all.size(), brand, COLOURS[all.size()], words));
    }
    return all;
  }

  String name() {
    return brand.name().ja();
  }

  /** Where its genuine sign-in stands. */
  String host() {
    return "login." + brand.domains().getFirst().name();
  }

  /** Our own sign for it: one of five shapes with a letter or two. */
  String logoSvg() {
    String shape =
        switch (index % 5) {
          case 0 ->
              "<circle cx='22' cy='22' r='20' fill='%s'/><rect x='18' y='4' width='8' height='36' fill='#fff'/>";
          case 1 ->
              "<path d='M2 42 L22 2 L42 42 Z' fill='%s'/><circle cx='22' cy='30' r='6' fill='#fff'/>";
          case 2 ->
              "<rect x='2' y='2' width='40' height='40' rx='9' fill='%s'/><path d='M8 34 L20 12 L26 24 L36 8' "
                  + "stroke='#fff' stroke-width='5' fill='none'/>";
          case 3 ->
              "<path d='M22 2 L42 14 V32 L22 42 L2 32 V14 Z' fill='%s'/><rect x='12' y='19' width='20' height='6' fill='#fff'/>";
          default ->
              "<path d='M2 22 A20 20 0 0 1 42 22 H30 A8 8 0 0 0 14 22 Z M2 26 H42 V40 H2 Z' fill='%s'/>";
        };
    int letters = 1 + index % 3;
    var stripes = new StringBuilder();
    for (int i = 0; i < 4 + index % 4; i++) {
      stripes
          .append("<rect x='")
          .append(54 + i * 16)
          .append("' y='")
          .append(8 + (index * 7 + i * 11) % 17)
          .append("' width='")
          .append(6 + (index + i * 5) % 8)
          .append("' height='")
          .append(10 + (index * 3 + i * 7) % 18)
          .append("' fill='")
          .append(i % letters == 0 ? "#222" : colour)
          .append("'/>");
    }
    return "<svg xmlns='http://www.w3.org/2000/svg' width='176' height='44' viewBox='0 0 176 44'>"
        + shape.formatted(colour)
        + stripes
        + "</svg>";
  }

  String logoData() {
    return "data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(logoSvg().getBytes(StandardCharsets.UTF_8));
  }

  byte[] favicon() {
    return favicon(index, Color.decode(colour));
  }

  /** A tab's picture: its own shape in its own colour. */
  static byte[] favicon(int index, Color colour) {
    var image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(colour);
    g.fillRoundRect(0, 0, 32, 32, 4 + index, 4 + index);
    g.setColor(Color.WHITE);
    var star = new Polygon();
    int corners = 3 + index % 6;
    for (int i = 0; i < corners * 2; i++) {
      double angle = Math.PI * i / corners + index;
      double radius = i % 2 == 0 ? 13 : 4 + index % 4;
      star.addPoint((int) (16 + radius * Math.cos(angle)), (int) (16 + radius * Math.sin(angle)));
    }
    g.fill(star);
    g.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  String id() {
    return brand.id().toLowerCase(Locale.ROOT);
  }
}
